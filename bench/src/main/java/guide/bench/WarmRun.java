package guide.bench;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// One benchmark of JMH in one source tree, run by the jars of the tree.
///
/// @param median in µs
/// @param percentile99 in µs
record WarmRun(double median, double percentile99) {

    /// @param tree whose module `bench` is built
    /// @param benchmark the simple name of the class
    /// @param event the value of its parameter
    /// @throws IllegalStateException if JMH fails or measures nothing
    static WarmRun in(Path tree, Class<?> benchmark, String event)
            throws IOException, InterruptedException {
        Path results = Files.createTempFile("warm", ".json");
        try {
            Process jmh =
                    new ProcessBuilder(command(benchmark, event, results))
                            .inheritIO()
                            .directory(tree.toFile())
                            .start();
            if (jmh.waitFor() != 0) {
                throw new IllegalStateException("JMH failed for " + event + " in " + tree);
            }
            return of(Json.readOwn(Files.readString(results), JsonNode.class));
        } finally {
            Files.delete(results);
        }
    }

    private static List<String> command(Class<?> benchmark, String event, Path results) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                "bench/target/*:bench/target/lib/*",
                "org.openjdk.jmh.Main",
                benchmark.getSimpleName(),
                "-p",
                "event=" + event,
                "-foe",
                "true",
                "-rf",
                "json",
                "-rff",
                results.toString());
    }

    private static WarmRun of(JsonNode results) {
        if (results.size() != 1) {
            throw new IllegalStateException(results.size() + " benchmarks were run instead of 1");
        }
        JsonNode percentiles = results.path(0).path("primaryMetric").path("scorePercentiles");
        return new WarmRun(
                percentiles.path("50.0").asDouble(), percentiles.path("99.0").asDouble());
    }
}
