package guide.bench;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.catalogue.model.Catalogue;
import guide.data.CatalogueFiles;
import guide.lambda.http.NoOpContext;
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
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Measures one request to a warm handler through its stream interface, without a database,
/// compiled as in Lambda.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class WarmHandlers {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("SIGNING_SECRET", "0123456789abcdef0123456789abcdef");

    /// A file in `events/`, without `.json`; the first one goes to the echo handler.
    @Param({
        "echo",
        "SummariesFunction/frameworks.200",
        "SummariesFunction/framework.200",
        "SummariesFunction/catalogue.200",
        "ComparisonsFunction/comparison.200",
        "ComparisonsFunction/pick.200",
        "ListCommentsFunction/thread.200",
        "PostCommentFunction/comment.202"
    })
    public String event = "echo";

    private byte[] bytes = {};
    private RequestStreamHandler handler = new EchoHandler();

    @Setup
    public void prepare() throws IOException {
        Path root = ProjectRoot.root();
        String file = event.equals("echo") ? "SummariesFunction/framework.200" : event;
        bytes = Files.readAllBytes(root.resolve("events/" + file + ".json"));
        handler = handler(CatalogueFiles.read(root.resolve("data/catalogue")));
    }

    private RequestStreamHandler handler(Catalogue catalogue) {
        return switch (event.split("/", 2)[0]) {
            case "SummariesFunction" -> SummariesBench.over(catalogue, ENVIRONMENT);
            case "ComparisonsFunction" -> ComparisonsBench.over(catalogue);
            case "ListCommentsFunction" -> CommentsBench.listing(ENVIRONMENT);
            case "PostCommentFunction" -> CommentsBench.posting(ENVIRONMENT);
            default -> new EchoHandler();
        };
    }

    @Benchmark
    public int request() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(bytes), out, NoOpContext.silent("bench"));
        return out.size();
    }
}
