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

/// Starts a function in a new process, sends one request, and prints the time to the response and
/// the memory in use.
public final class ColdStart {

    /// A function has 1024 MB (template.yaml); this leaves half of it for everything but the heap.
    static final int ROOMY_MB = 512;

    private static final int MAX_ATTEMPTS = 5;

    /// The exit status of a process that runs out of heap.
    private static final int OUT_OF_MEMORY = 3;

    private static final int MEGABYTE = 1024 * 1024;
    private static final List<Integer> HEAPS_MB =
            List.of(16, 32, 64, 96, 128, 192, 256, 384, ROOMY_MB, 768);

    private ColdStart() {}

    record Fitting(int heapMb, StartMeasurement reading) {}

    /// @param firstResponseMs from the start of the process
    /// @param heapInUseMb the heap in use after the response and a garbage collection
    record StartMeasurement(long firstResponseMs, long heapInUseMb) {}

    /// Finds the table through the environment, like the function.
    public static void main(String[] arguments) {
        SummariesHandler handler = new SummariesHandler(System.getenv());
        firstResponse(handler);
        Duration took = Duration.between(started(), Instant.now());
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long kept = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
        System.out.println(Json.write(new StartMeasurement(took.toMillis(), kept)));
    }

    /// On a busy machine a call to the table may time out, and the function responds with 503; the
    /// retry counts as part of the start.
    private static void firstResponse(SummariesHandler handler) {
        String event = RequestFactory.event("/v1/frameworks", "limit=1");
        byte[] answer = RequestFactory.call(handler, event);
        for (int tries = 1; tries < MAX_ATTEMPTS && !RequestFactory.isOk(answer); tries++) {
            answer = RequestFactory.call(handler, event);
        }
        RequestFactory.ok(answer);
    }

    /// Measures with a heap of this size, with the compiler and garbage collector of a function.
    ///
    /// @return empty if the heap is too small
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

    /// Measures with the smallest heap of those tried in which it responds.
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
