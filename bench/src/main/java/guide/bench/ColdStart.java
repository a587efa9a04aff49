package guide.bench;

import guide.json.Json;
import guide.summaries.SummariesHandler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A process of its own that starts the guide's function, has it answer once, and says how long
/// that took and what it keeps.
public final class ColdStart {

    /// A function has 1024 MB (template.yaml); this leaves half of them to everything but the heap.
    static final int ROOMY_MB = 512;

    private static final int MEGABYTE = 1024 * 1024;
    private static final List<Integer> HEAPS_MB =
            List.of(16, 32, 64, 96, 128, 192, 256, 384, ROOMY_MB, 768);

    private ColdStart() {}

    record Fitting(int heapMb, Reading reading) {}

    /// @param firstAnswerMs from the start of the process
    /// @param keptMb what is on the heap after the answer, collected
    record Reading(long firstAnswerMs, long keptMb) {}

    /// Finds the table by the environment, as the function does.
    public static void main(String[] arguments) {
        SummariesHandler handler = new SummariesHandler(System.getenv());
        Requests.ok(Requests.call(handler, Requests.event("/v1/frameworks", "limit=1")));
        Duration took = Duration.between(started(), Instant.now());
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long kept = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
        System.out.println(Json.write(new Reading(took.toMillis(), kept)));
    }

    /// In a heap of so many megabytes, compiled and collected as in a function.
    ///
    /// @return empty when it does not fit
    static Optional<Reading> in(int heapMb, Map<String, String> environment) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + heapMb + "m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ColdStart.class.getName())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines()
                .filter(line -> line.startsWith("{"))
                .findFirst()
                .map(line -> Json.readOwn(line, Reading.class));
    }

    /// In the smallest heap of those tried in which it answers.
    static Fitting inTheSmallestHeap(Map<String, String> environment) throws IOException {
        for (int heap : HEAPS_MB) {
            Optional<Reading> reading = in(heap, environment);
            if (reading.isPresent()) {
                return new Fitting(heap, reading.get());
            }
        }
        throw new IllegalStateException("fits into none of " + HEAPS_MB);
    }

    static Reading roomy(Map<String, String> environment) throws IOException {
        return in(ROOMY_MB, environment).orElseThrow();
    }

    private static Instant started() {
        return ProcessHandle.current().info().startInstant().orElseThrow();
    }
}
