package guide.migrate.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;

import guide.lambda.dynamodb.Attributes;
import guide.lambda.json.Json;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Optional;

/// An attribute of an item, which has the same name in a line.
record LineField(String name, FieldType type) {

    enum FieldType {
        TEXT,
        NUMBER,
        FLAG,
        /// Stored as a text of JSON: an object or a list in a line. A text that another program
        /// spaced otherwise stays a text, so that nothing of it is lost.
        JSON
    }

    /// @param form a name, with `:number`, `:flag` or `:json` behind it where it is no text
    static LineField of(String form) {
        String[] parts = form.split(":", 2);
        return new LineField(
                parts[0],
                parts.length == 1
                        ? FieldType.TEXT
                        : switch (parts[1]) {
                            case "number" -> FieldType.NUMBER;
                            case "flag" -> FieldType.FLAG;
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
            case JSON -> Optional.ofNullable(value.s()).map(LineField::json);
        };
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
            case JSON ->
                    value.isContainerNode()
                            ? Optional.of(Attributes.text(Json.write(value)))
                            : Optional.of(value).filter(JsonNode::isTextual).map(LineField::text);
        };
    }

    private static AttributeValue text(JsonNode value) {
        return Attributes.text(value.textValue());
    }
}
