package guide.migrate.imports;

import guide.lambda.json.Json;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A file in the generic format, comment by comment.
final class GenericFile {

    static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    private final List<String> lines = new ArrayList<>();

    /// Each is a minute younger than the one before.
    GenericFile comment(String page, String id, String parent) {
        return comment(page, id, parent, Map.of());
    }

    /// @param other fields, in place of the usual ones
    GenericFile comment(String page, String id, String parent, Map<String, Object> other) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("page", page);
        fields.put("parent", parent);
        fields.put("name", "Ada");
        fields.put("date", FIRST.plusSeconds(60L * lines.size()).toString());
        fields.put("text", "Text of " + id);
        fields.putAll(other);
        lines.add(Json.write(fields));
        return this;
    }

    /// A root with as many replies, each to the root or to the reply before.
    GenericFile thread(String page, String id, int replies) {
        comment(page, id, "");
        for (int i = 1; i <= replies; i++) {
            comment(page, id + "." + i, i % 3 == 0 ? id + "." + (i - 1) : id);
        }
        return this;
    }

    Path write() {
        return ImportTable.file("comments.jsonl", String.join("\n", lines) + "\n");
    }
}
