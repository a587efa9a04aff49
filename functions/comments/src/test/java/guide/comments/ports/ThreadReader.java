package guide.comments.ports;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.http.NoOpContext;
import guide.lambda.json.Json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Sends reads to a handler, as the gateway does.
record ThreadReader(RequestStreamHandler handler) {

    /// What was sent.
    ///
    /// @param body uncompressed
    record Sent(int status, String tag, String body) {

        /// With which version of the thread its tag begins.
        long version() {
            return Long.parseLong(tag.substring(1, tag.indexOf('-')));
        }
    }

    Sent read(String target, Map<String, String> headers) {
        String[] parts = target.split("\\?", 2);
        String event =
                Json.write(
                        Map.of(
                                "version",
                                "2.0",
                                "rawPath",
                                parts[0],
                                "rawQueryString",
                                parts[1],
                                "headers",
                                headers));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    out,
                    NoOpContext.silent("reader"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonNode sent = Json.readOwn(out.toString(StandardCharsets.UTF_8), JsonNode.class);
        return new Sent(
                sent.path("statusCode").asInt(),
                sent.path("headers").path("etag").asText(),
                body(sent));
    }

    private static String body(JsonNode sent) {
        String body = sent.path("body").asText();
        if (!sent.path("isBase64Encoded").asBoolean()) {
            return body;
        }
        byte[] bytes = Base64.getDecoder().decode(body);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
