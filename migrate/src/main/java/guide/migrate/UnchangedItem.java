package guide.migrate;

import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The condition that an item is as it was read, in each of its attributes.
///
/// @param expression on names and values
public record UnchangedItem(
        String expression, Map<String, String> names, Map<String, AttributeValue> values) {

    public UnchangedItem {
        names = Map.copyOf(names);
        values = Map.copyOf(values);
    }

    /// The condition for an item as it was read.
    public static UnchangedItem of(Map<String, AttributeValue> item) {
        List<String> equal = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values = new HashMap<>();
        item.forEach(
                (name, value) -> {
                    int at = equal.size();
                    names.put("#" + at, name);
                    values.put(":" + at, value);
                    equal.add("#" + at + " = :" + at);
                });
        return new UnchangedItem(String.join(" AND ", equal), names, values);
    }

    /// Puts an item in another place, unless it has changed since it was read.
    ///
    /// @param moved the same item under its new key
    public static List<TransactWriteItem> moving(
            CommentsTable table,
            Map<String, AttributeValue> item,
            Map<String, AttributeValue> moved) {
        UnchangedItem unchanged = of(item);
        Delete.Builder delete =
                Delete.builder()
                        .key(
                                Attributes.key(
                                        Attributes.text(item, Attributes.PK),
                                        Attributes.text(item, Attributes.SK)))
                        .conditionExpression(unchanged.expression())
                        .expressionAttributeNames(unchanged.names())
                        .expressionAttributeValues(unchanged.values());
        return List.of(table.delete(delete), table.putNew(moved));
    }
}
