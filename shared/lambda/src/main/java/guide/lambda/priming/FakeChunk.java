package guide.lambda.priming;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// A chunk of the packed catalogue, made of a priming file's own items.
final class FakeChunk {

    private FakeChunk() {}

    /// Returns all items of this partition that have a `json`, as DynamoDB's JSON has bytes.
    static String of(String partition, JsonNode items) {
        List<String> lines = new ArrayList<>();
        for (JsonNode item : items) {
            if (item.path("pk").asText().equals(partition) && item.has("json")) {
                List<JsonNode> entry =
                        List.of(item.path("sk"), item.path("position"), item.path("json"));
                lines.add(Json.write(entry));
            }
        }
        return Base64.getEncoder().encodeToString(gzip("[\n" + String.join(",\n", lines) + "\n]"));
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
