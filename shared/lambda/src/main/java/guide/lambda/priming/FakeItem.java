package guide.lambda.priming;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// An item of a [FakeDynamoDb].
///
/// In a file it is one JSON object: strings and numbers are attributes of those types; an object or
/// a list is stored as a string of JSON. `packs` names a partition and stands for `gzip`, a
/// [FakeChunk] of it.
///
/// @param attributes in DynamoDB's JSON
record FakeItem(String pk, String sk, Map<String, Object> attributes) {

    FakeItem {
        attributes = Map.copyOf(attributes);
    }

    static List<FakeItem> all(String file) {
        List<FakeItem> items = new ArrayList<>();
        JsonNode all = Json.readOwn(file, JsonNode.class);
        for (JsonNode item : all) {
            items.add(of(item, all));
        }
        return items;
    }

    boolean is(JsonNode key) {
        return pk.equals(key.path("pk").path("S").asText())
                && sk.equals(key.path("sk").path("S").asText());
    }

    private static FakeItem of(JsonNode item, JsonNode all) {
        Map<String, Object> attributes = new TreeMap<>();
        item.properties()
                .forEach(field -> attributes.put(field.getKey(), attribute(field.getValue())));
        if (attributes.remove("packs") != null) {
            String chunk = FakeChunk.of(item.path("packs").asText(), all);
            attributes.put("gzip", Map.of("B", chunk));
        }
        return new FakeItem(item.path("pk").asText(), item.path("sk").asText(), attributes);
    }

    private static Map<String, String> attribute(JsonNode value) {
        if (value.isNumber()) {
            return Map.of("N", value.asText());
        }
        return Map.of("S", value.isTextual() ? value.asText() : Json.write(value));
    }
}
