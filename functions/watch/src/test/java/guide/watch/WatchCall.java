package guide.watch;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.http.NoOpContext;
import guide.lambda.json.Json;
import guide.watch.documents.LookLimits;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Calls of the function with a stub for all registries.
final class WatchCall {

    private static final LookLimits LIMITS =
            new LookLimits(Duration.ofSeconds(2), Duration.ofSeconds(2), 1_000_000);

    private final String registries;
    private final InstantSource clock;
    private final List<String> log = new ArrayList<>();

    WatchCall(String registries, String now) {
        this.registries = registries;
        clock = InstantSource.fixed(Instant.parse(now));
    }

    /// Returns what a call answers.
    JsonNode call() {
        return call(WatchTables.CLIENT);
    }

    JsonNode call(DynamoDbClient client) {
        WatchHandler handler =
                new WatchHandler(WatchTables.environment(registries), client, clock, LIMITS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)),
                    out,
                    new NoOpContext("WatchFunction", "1", log::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.readOwn(out.toString(StandardCharsets.UTF_8), JsonNode.class);
    }

    /// The line of the last call.
    JsonNode line() {
        return Json.readOwn(log.getLast(), JsonNode.class);
    }
}
