package guide.notifications.stream;

import com.fasterxml.jackson.databind.JsonNode;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An item in DynamoDB's JSON, in which each value has its type for a name: `{"pk": {"S": "log"}}`.
final class StreamImage {

    private StreamImage() {}

    /// @throws IllegalArgumentException for anything but an item
    static Map<String, AttributeValue> item(JsonNode image) {
        Map<String, AttributeValue> item = new HashMap<>();
        image.properties().forEach(each -> item.put(each.getKey(), value(each.getValue())));
        return item;
    }

    private static AttributeValue value(JsonNode typed) {
        if (typed.size() != 1) {
            throw new IllegalArgumentException("a value must have one type");
        }
        Map.Entry<String, JsonNode> only = typed.properties().iterator().next();
        JsonNode value = only.getValue();
        return switch (only.getKey()) {
            case "S" -> AttributeValue.fromS(value.textValue());
            case "N" -> AttributeValue.fromN(value.textValue());
            case "BOOL" -> AttributeValue.fromBool(value.booleanValue());
            case "NULL" -> AttributeValue.fromNul(true);
            case "B" -> AttributeValue.fromB(bytes(value));
            case "M" -> AttributeValue.fromM(item(value));
            case "L" -> AttributeValue.fromL(value.valueStream().map(StreamImage::value).toList());
            case "SS" -> AttributeValue.fromSs(texts(value));
            case "NS" -> AttributeValue.fromNs(texts(value));
            case "BS" ->
                    AttributeValue.fromBs(value.valueStream().map(StreamImage::bytes).toList());
            default -> throw new IllegalArgumentException("no type of DynamoDB: " + only.getKey());
        };
    }

    private static List<String> texts(JsonNode values) {
        return values.valueStream().map(JsonNode::textValue).toList();
    }

    private static SdkBytes bytes(JsonNode value) {
        return SdkBytes.fromByteArray(Base64.getDecoder().decode(value.textValue()));
    }
}
