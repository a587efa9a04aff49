package guide.migrate.moves;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The condition that an item is as it was read, in each of its attributes.
///
/// @param expression on names and values
record UnchangedItem(
        String expression, Map<String, String> names, Map<String, AttributeValue> values) {

    UnchangedItem {
        names = Map.copyOf(names);
        values = Map.copyOf(values);
    }

    static UnchangedItem of(Map<String, AttributeValue> item) {
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
}
