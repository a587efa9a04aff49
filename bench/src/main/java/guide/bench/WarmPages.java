package guide.bench;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.catalogue.store.CatalogueSource;
import guide.data.CatalogueFiles;
import guide.lambda.http.NoOpContext;
import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;
import guide.pages.PagesHandler;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Measures a page and the JSON of the same data, each as a browser asks for it, without a
/// database, compiled as in Lambda.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class WarmPages {

    /// Before a path whose response is made anew at each request.
    static final String ANEW = "anew ";

    /// A path, perhaps to be made anew each time.
    @Param("/")
    public String event = "/";

    private byte[] bytes = {};
    private RequestStreamHandler handler = new EchoHandler();

    @Setup
    public void prepare() throws IOException {
        boolean isAnew = event.startsWith(ANEW);
        String path = isAnew ? event.substring(ANEW.length()) : event;
        CatalogueSource catalogue =
                new FixedCatalogue(
                        CatalogueFiles.read(ProjectRoot.root().resolve("data/catalogue")));
        // What is kept is kept for a day.
        handler = handler(path, catalogue, isAnew ? new EachDay() : InstantSource.system());
        bytes = bytes(path);
        if (request() < 1_000) {
            throw new IllegalStateException(path + " has nothing in it");
        }
    }

    private static RequestStreamHandler handler(
            String path, CatalogueSource catalogue, InstantSource clock) {
        Map<String, String> environment =
                Map.of("SIGNING_SECRET", "0123456789abcdef0123456789abcdef");
        if (!path.startsWith("/v1/")) {
            return new PagesHandler(catalogue, clock, environment);
        }
        return path.startsWith("/v1/comparisons/") || path.startsWith("/v1/picks")
                ? ComparisonsBench.over(catalogue, clock)
                : SummariesBench.over(catalogue, clock, environment);
    }

    private static byte[] bytes(String path) {
        String[] parts = path.split("\\?", 2);
        String accept = path.startsWith("/v1/") ? "application/json" : "text/html,*/*;q=0.8";
        Map<String, Object> event =
                Map.of(
                        "rawPath",
                        parts[0],
                        "rawQueryString",
                        parts.length > 1 ? parts[1] : "",
                        "headers",
                        Map.of(
                                "host",
                                "guide.example.org",
                                "accept",
                                accept,
                                "accept-encoding",
                                "gzip"),
                        "requestContext",
                        Map.of("http", Map.of("method", "GET"), "stage", "$default"));
        return Json.write(event).getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public int request() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(bytes), out, NoOpContext.silent("bench"));
        return out.size();
    }
}
