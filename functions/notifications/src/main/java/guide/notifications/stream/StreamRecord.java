package guide.notifications.stream;

import com.fasterxml.jackson.databind.JsonNode;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/// One change of an item, as Lambda hands it over (AWS Lambda Developer Guide, "Using AWS Lambda
/// with Amazon DynamoDB").
///
/// @param sequence which record of its stream it is; no other one has the same
/// @param isInsert true where there was no item with this key before
/// @param at when it was written, to the second or finer
/// @param item as it is now; empty if it was removed
/// @param before as it was; empty if there was none
public record StreamRecord(
        String sequence,
        boolean isInsert,
        Instant at,
        Map<String, AttributeValue> item,
        Map<String, AttributeValue> before) {

    public StreamRecord {
        item = Map.copyOf(item);
        before = Map.copyOf(before);
    }

    /// Reads a record as Lambda passes it on.
    ///
    /// @throws IllegalArgumentException if it is no record of a stream with both images
    public static StreamRecord of(JsonNode json) {
        JsonNode change = json.path("dynamodb");
        JsonNode created = change.path("ApproximateCreationDateTime");
        String name = json.path("eventName").asText();
        if (!created.isNumber() || !name.matches("INSERT|MODIFY|REMOVE")) {
            throw new IllegalArgumentException("no record of a stream");
        }
        long millis = created.decimalValue().multiply(BigDecimal.valueOf(1000)).longValue();
        return new StreamRecord(
                change.path("SequenceNumber").asText(),
                name.equals("INSERT"),
                Instant.ofEpochMilli(millis),
                StreamImage.item(change.path("NewImage")),
                StreamImage.item(change.path("OldImage")));
    }
}
