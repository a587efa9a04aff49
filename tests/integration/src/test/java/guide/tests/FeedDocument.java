package guide.tests;

import guide.lambda.dynamodb.Cursors;
import guide.lambda.feeds.Feed;
import guide.lambda.feeds.FeedEntry;
import guide.lambda.feeds.FeedResponses;
import guide.lambda.feeds.FeedRoutes;
import guide.lambda.gateway.GatewayResponse;
import guide.lambda.http.HttpFunction;
import guide.lambda.http.NoOpContext;
import guide.lambda.http.Router;
import guide.lambda.json.Json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A function that serves one feed, of any texts, at `/v1/feeds/any`.
final class FeedDocument {

    static final Instant THEN = Instant.parse("2026-11-29T12:00:00.123Z");

    private static final Cursors CURSORS =
            Cursors.from(Map.of("SIGNING_SECRET", "0123456789abcdef0123456789abcdef"));

    private FeedDocument() {}

    static FeedEntry entry(String title, String html) {
        return new FeedEntry(
                "urn:uuid:2b1c1c2e-6a59-3f0c-9d58-9c0d2f6b8a11",
                title,
                "https://blog.example/a/#c-1",
                "comment",
                THEN,
                THEN,
                Optional.empty(),
                html,
                Optional.empty());
    }

    static Feed feed(String title, FeedEntry... entries) {
        return new Feed(
                title,
                "What is new.",
                Optional.of("https://blog.example/a/"),
                Optional.of("en"),
                THEN,
                List.of(entries),
                "");
    }

    /// What the function answers to a GET of `/v1/feeds/any` and this extension.
    static GatewayResponse answer(Feed feed, String extension, Map<String, String> sent) {
        Map<String, String> headers = new HashMap<>(sent);
        headers.put("host", "guide.example.org");
        FeedResponses responses =
                new FeedResponses(
                        CURSORS, InstantSource.system(), FeedResponses.Audience.EVERYBODY);
        Router router = new Router();
        FeedRoutes.add(
                router,
                "/v1/feeds/any",
                List.of(),
                asked -> responses.answer(asked, 1, () -> feed));
        String event =
                Json.write(
                        Map.of(
                                "rawPath",
                                "/v1/feeds/any" + extension,
                                "headers",
                                headers,
                                "requestContext",
                                Map.of("http", Map.of("method", "GET"))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new HttpFunction(router)
                    .handle(
                            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                            out,
                            NoOpContext.silent("feeds"));
            return GatewayResponse.read(new ByteArrayInputStream(out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Feed feed, String extension) {
        return new String(answer(feed, extension, Map.of()).bytes(), StandardCharsets.UTF_8);
    }
}
