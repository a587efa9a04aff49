package guide.bench;

import guide.lambda.json.Json;
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

    private static final int MAX_ATTEMPTS = 5;

    /// With which a process ends that runs out of heap.
    private static final int OUT_OF_MEMORY = 3;

    private static final int MEGABYTE = 1024 * 1024;
    private static final List<Integer> HEAPS_MB =
            List.of(16, 32, 64, 96, 128, 192, 256, 384, ROOMY_MB, 768);

    private ColdStart() {}

    record Fitting(int heapMb, StartMeasurement reading) {}

    /// @param firstAnswerMs from the start of the process
    /// @param keptMb what is on the heap after the answer, collected
    record StartMeasurement(long firstAnswerMs, long keptMb) {}

    /// Finds the table by the environment, as the function does.
    public static void main(String[] arguments) {
        SummariesHandler handler = new SummariesHandler(System.getenv());
        firstAnswer(handler);
        Duration took = Duration.between(started(), Instant.now());
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long kept = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
        System.out.println(Json.write(new StartMeasurement(took.toMillis(), kept)));
    }

    /// A busy machine lets a call to the table time out, which the function answers with 503; what
    /// that costs belongs to the start.
    private static void firstAnswer(SummariesHandler handler) {
        String event = RequestFactory.event("/v1/frameworks", "limit=1");
        byte[] answer = RequestFactory.call(handler, event);
        for (int tries = 1; tries < MAX_ATTEMPTS && !RequestFactory.isOk(answer); tries++) {
            answer = RequestFactory.call(handler, event);
        }
        RequestFactory.ok(answer);
    }

    /// In a heap of so many megabytes, compiled and collected as in a function.
    ///
    /// @return empty when it does not fit
    static Optional<StartMeasurement> in(int heapMb, Map<String, String> environment)
            throws IOException {
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
        int status = process.onExit().join().exitValue();
        if (status != 0 && status != OUT_OF_MEMORY) {
            throw new IllegalStateException("a start failed with status " + status);
        }
        return said.lines()
                .filter(line -> line.startsWith("{"))
                .findFirst()
                .map(line -> Json.readOwn(line, StartMeasurement.class));
    }

    /// In the smallest heap of those tried in which it answers.
    static Fitting inTheSmallestHeap(Map<String, String> environment) throws IOException {
        for (int heap : HEAPS_MB) {
            Optional<StartMeasurement> reading = in(heap, environment);
            if (reading.isPresent()) {
                return new Fitting(heap, reading.get());
            }
        }
        throw new IllegalStateException("fits into none of " + HEAPS_MB);
    }

    static StartMeasurement roomy(Map<String, String> environment) throws IOException {
        return in(ROOMY_MB, environment).orElseThrow();
    }

    private static Instant started() {
        return ProcessHandle.current().info().startInstant().orElseThrow();
    }
}
