package guide.doctor.examined;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/// What was answered.
public record Reply(HttpResponse<byte[]> raw) {

    private static final JsonMapper MAPPER = new JsonMapper();

    public int status() {
        return raw.statusCode();
    }

    /// Returns the first value; empty if there is none.
    public String header(String name) {
        return raw.headers().firstValue(name).orElse("");
    }

    /// Returns all values, separated by commas.
    public String list(String name) {
        return String.join(",", raw.headers().allValues(name));
    }

    public String text() {
        return new String(raw.body(), StandardCharsets.UTF_8);
    }

    /// Returns the body; a missing node if it is no JSON.
    public JsonNode json() {
        return json(text());
    }

    /// Returns a document; a missing node if it is no JSON.
    public static JsonNode json(String text) {
        try {
            JsonNode read = MAPPER.readTree(text);
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
