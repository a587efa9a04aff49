package guide.bench;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.lambda.http.NoOpContext;
import guide.lambda.json.Json;
import guide.local.dynamodb.DynamoDbLocal;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.Tables;
import guide.local.dynamodb.Template;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Compares the first page of a thread of 10 000 comments with that of a thread of 10, in turn in
/// one run, with the real handler and DynamoDB Local; each is read from the table.
public final class ThreadSizes {

    private static final int ROUNDS = 2000;
    private static final int WARM_UP = 1000;
    private static final int SMALL = 10;
    private static final int LARGE = 10_000;

    private ThreadSizes() {}

    /// `ThreadSizes <file>`: writes the medians and their ratio to `file`.
    public static void main(String[] arguments) throws IOException {
        Template template =
                Template.read(
                        ProjectRoot.root().resolve("template.yaml"),
                        Map.of("SigningSecret", "0123456789abcdef0123456789abcdef"));
        try (DynamoDbLocal engine = DynamoDbLocal.inMemory();
                DynamoDbClient client = engine.client()) {
            Tables.create(template, client);
            String table = template.nameOf("CommentsTable");
            CommentsBench.fill(client, table, "page:/small/", SMALL);
            CommentsBench.fill(client, table, "page:/large/", LARGE);
            Map<String, String> environment = new HashMap<>(engine.environment());
            environment.put("COMMENTS_TABLE", table);
            environment.put("SIGNING_SECRET", "0123456789abcdef0123456789abcdef");
            measure(CommentsBench.listing(client, environment), Path.of(arguments[0]));
        }
    }

    private static void measure(RequestStreamHandler handler, Path file) throws IOException {
        long[] small = new long[ROUNDS];
        long[] large = new long[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long smallTook = time(handler, "page:/small/");
            long largeTook = time(handler, "page:/large/");
            if (i >= 0) {
                small[i] = smallTook;
                large[i] = largeTook;
            }
        }
        Files.write(file, table(median(small), median(large)));
        System.out.println("Written to " + file);
    }

    private static long time(RequestStreamHandler handler, String thread) throws IOException {
        byte[] event =
                Json.write(
                                Map.of(
                                        "rawPath",
                                        "/v1/comments",
                                        "rawQueryString",
                                        "limit=10&thread=" + thread,
                                        "headers",
                                        Map.of("cache-control", "no-cache")))
                        .getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        handler.handleRequest(
                new ByteArrayInputStream(event),
                new ByteArrayOutputStream(),
                NoOpContext.silent("bench"));
        return System.nanoTime() - start;
    }

    private static double median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1000.0;
    }

    private static List<String> table(double small, double large) {
        return List.of(
                "# The first page of a thread, by the thread's size",
                "",
                "`make bench` wrote this: "
                        + ROUNDS
                        + " requests each, in turn, with DynamoDB Local.",
                "",
                "| comments in the thread | median µs | ÷ that of " + SMALL + " |",
                "|---|---|---|",
                String.format(Locale.ROOT, "| %d | %.0f | 1.00 |", SMALL, small),
                String.format(Locale.ROOT, "| %d | %.0f | %.2f |", LARGE, large, large / small));
    }
}
