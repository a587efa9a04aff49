package guide.migrate.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.lambda.dynamodb.Attributes;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// A kind of line: which items it is for, and what their attributes are called.
///
/// @param name the line's `type`
/// @param fields every attribute that such an item may have
/// @param told what a line says besides, for people and programs that read it: it follows from the
///   rest, and is held against it when the line is read back
/// @param section the part of the file that such lines stand in
record LineType(
        String name, Section section, KeyShape keyShape, List<LineField> fields, Told told) {

    static final String TYPE = "type";

    /// Adds what follows from an item to its line.
    interface Told {
        void add(ObjectNode line);
    }

    LineType {
        fields = List.copyOf(fields);
    }

    static LineType of(String name, Section section, KeyShape keyShape, String fields, Told told) {
        return new LineType(
                name,
                section,
                keyShape,
                Arrays.stream(fields.split(" "))
                        .filter(Predicate.not(String::isEmpty))
                        .map(LineField::of)
                        .toList(),
                told);
    }

    /// Empty for an item of another kind, and for one with an attribute that the line has no field
    /// for.
    Optional<ObjectNode> line(Map<String, AttributeValue> item) {
        return keyShape.fields(ItemKey.of(item)).flatMap(key -> line(key, item));
    }

    private Optional<ObjectNode> line(Map<String, String> key, Map<String, AttributeValue> item) {
        ObjectNode line = LineJson.MAPPER.createObjectNode().put(TYPE, name);
        key.forEach(line::put);
        int taken = 0;
        for (LineField field : fields) {
            AttributeValue value = item.get(field.name());
            if (value != null) {
                Optional<JsonNode> read = field.read(value);
                read.ifPresent(node -> line.set(field.name(), node));
                taken += read.isPresent() ? 1 : 0;
            }
        }
        if (taken != item.size() - 2) {
            return Optional.empty();
        }
        told.add(line);
        return Optional.of(line);
    }

    /// The item again; empty where the line is not as [#line] makes it.
    Optional<Map<String, AttributeValue>> item(ObjectNode line) {
        Map<String, String> texts = new HashMap<>();
        line.properties().forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
        return keyShape.key(texts)
                .map(key -> new HashMap<>(Attributes.key(key.pk(), key.sk())))
                .filter(item -> fields.stream().allMatch(field -> put(item, field, line)))
                .<Map<String, AttributeValue>>map(Map::copyOf)
                .filter(item -> isAsWritten(line, item));
    }

    private static boolean put(Map<String, AttributeValue> item, LineField field, ObjectNode line) {
        @Nullable JsonNode value = line.get(field.name());
        if (value == null) {
            return true;
        }
        Optional<AttributeValue> written = field.write(value);
        written.ifPresent(attribute -> item.put(field.name(), attribute));
        return written.isPresent();
    }

    /// Every other field is one that follows from the item, and says what does.
    private boolean isAsWritten(ObjectNode line, Map<String, AttributeValue> item) {
        return line(item).filter(line::equals).isPresent();
    }
}
