package guide.migrate.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;

import guide.lambda.dynamodb.Attributes;
import guide.lambda.json.Json;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// An attribute of an item, which has the same name in a line.
record LineField(String name, FieldType type) {

    enum FieldType {
        TEXT,
        NUMBER,
        FLAG,
        /// A set of texts: a list in their order.
        SET,
        /// Stored as a text of JSON: an object or a list in a line. A text that another program
        /// spaced otherwise stays a text, so that nothing of it is lost.
        JSON
    }

    /// @param form a name, with `:number`, `:flag`, `:set` or `:json` behind it where it is no text
    static LineField of(String form) {
        String[] parts = form.split(":", 2);
        return new LineField(
                parts[0],
                parts.length == 1
                        ? FieldType.TEXT
                        : switch (parts[1]) {
                            case "number" -> FieldType.NUMBER;
                            case "flag" -> FieldType.FLAG;
                            case "set" -> FieldType.SET;
                            case "json" -> FieldType.JSON;
                            default -> throw new IllegalArgumentException(form);
                        });
    }

    /// Empty where the attribute is of another type.
    Optional<JsonNode> read(AttributeValue value) {
        return switch (type) {
            case TEXT -> Optional.ofNullable(value.s()).map(TextNode::valueOf);
            case NUMBER ->
                    Optional.ofNullable(value.n())
                            .filter(n -> n.matches("-?\\d{1,18}"))
                            .map(n -> number(Long.parseLong(n)));
            case FLAG -> Optional.ofNullable(value.bool()).map(BooleanNode::valueOf);
            case SET -> Optional.of(value).filter(AttributeValue::hasSs).map(LineField::list);
            case JSON -> Optional.ofNullable(value.s()).map(LineField::json);
        };
    }

    private static JsonNode list(AttributeValue set) {
        ArrayNode list = LineJson.MAPPER.createArrayNode();
        set.ss().stream().sorted().forEach(list::add);
        return list;
    }

    /// As a parser makes it, so that a line is equal to itself when it is read.
    private static JsonNode number(long value) {
        return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
    }

    private static JsonNode json(String text) {
        JsonNode parsed = LineJson.parse(text).orElse(TextNode.valueOf(text));
        return parsed.isContainerNode() && Json.write(parsed).equals(text)
                ? parsed
                : TextNode.valueOf(text);
    }

    /// Empty where the field is of another type.
    Optional<AttributeValue> write(JsonNode value) {
        return switch (type) {
            case TEXT -> Optional.of(value).filter(JsonNode::isTextual).map(LineField::text);
            case NUMBER ->
                    Optional.of(value)
                            .filter(JsonNode::canConvertToLong)
                            .filter(JsonNode::isIntegralNumber)
                            .map(n -> Attributes.number(n.longValue()));
            case FLAG ->
                    Optional.of(value)
                            .filter(JsonNode::isBoolean)
                            .map(flag -> AttributeValue.fromBool(flag.booleanValue()));
            case SET -> set(value);
            case JSON ->
                    value.isContainerNode()
                            ? Optional.of(Attributes.text(Json.write(value)))
                            : Optional.of(value).filter(JsonNode::isTextual).map(LineField::text);
        };
    }

    /// A table takes no empty set, and nothing twice in one; a list in another order would not be
    /// as it was written.
    private static Optional<AttributeValue> set(JsonNode value) {
        SortedSet<String> texts = new TreeSet<>();
        value.forEach(each -> texts.add(each.asText()));
        return Optional.of(AttributeValue.fromSs(List.copyOf(texts)))
                .filter(set -> !texts.isEmpty() && list(set).equals(value));
    }

    private static AttributeValue text(JsonNode value) {
        return Attributes.text(value.textValue());
    }
}
