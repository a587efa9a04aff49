package guide.bench;

import guide.catalogue.model.Catalogue;
import guide.data.CatalogueFiles;
import guide.lambda.http.HttpFunction;
import guide.lambda.http.NoOpContext;
import guide.lambda.http.Response;
import guide.lambda.http.Router;
import guide.lambda.json.Json;
import guide.lambda.markdown.Markdown;
import guide.local.dynamodb.ProjectRoot;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Measures the parts of a request separately, compiled as in Lambda.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class WarmParts {

    private static final String COMMENT =
            """
            This is what readers write: some words, *one in italics*, `a bit of code`, and a link to
            https://example.org/a/page that says more.

            - a list of **two**
            - things

            > and a line that somebody else has written before
            """;

    /// The name of a part in the results.
    @Param({"parse and route", "render the catalogue", "Markdown of a comment"})
    public String event = "parse and route";

    private byte[] bytes = {};
    private Part part = () -> 0;

    /// Returns a result, so that the compiler does not eliminate the work.
    private interface Part {
        Object run() throws IOException;
    }

    @Setup
    public void prepare() throws IOException {
        Path root = ProjectRoot.root();
        bytes = Files.readAllBytes(root.resolve("events/SummariesFunction/framework.200.json"));
        Catalogue catalogue = CatalogueFiles.read(root.resolve("data/catalogue"));
        part =
                switch (event) {
                    case "parse and route" -> routing();
                    case "render the catalogue" -> () -> Json.write(catalogue);
                    default -> () -> Markdown.toHtml(COMMENT);
                };
    }

    /// Sixteen routes, of which the last one matches, including writing the response.
    private Part routing() {
        Router router = new Router();
        for (int i = 0; i < 15; i++) {
            router.get("/v1/frameworks/{slug}/" + i, _ -> Response.ok(""));
        }
        HttpFunction function =
                new HttpFunction(router.get("/v1/frameworks/{slug}", _ -> Response.ok("here")));
        return () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            function.handle(new ByteArrayInputStream(bytes), out, NoOpContext.silent("bench"));
            return out;
        };
    }

    @Benchmark
    public Object part() throws IOException {
        return part.run();
    }
}
