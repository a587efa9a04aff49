package guide.migrate;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// About how many units items take: enough to keep to a rate.
public final class Sizes {

    private static final int READ_UNIT = 4096;
    private static final int WRITE_UNIT = 1024;

    private Sizes() {}

    public static double readUnits(List<Map<String, AttributeValue>> items) {
        return 1 + items.stream().mapToLong(Sizes::bytes).sum() / READ_UNIT;
    }

    /// Twice as much as outside a transaction. An update or a delete counts as one unit of its
    /// item, whose size nobody knows here.
    public static double writeUnits(List<TransactWriteItem> items) {
        return 2 * items.stream().mapToLong(Sizes::units).sum();
    }

    /// Outside a transaction.
    public static double writeUnits(Map<String, AttributeValue> item) {
        return 1 + bytes(item) / WRITE_UNIT;
    }

    private static long units(TransactWriteItem item) {
        return item.put() == null ? 1 : 1 + bytes(item.put().item()) / WRITE_UNIT;
    }

    /// About what DynamoDB counts as its size.
    public static long bytes(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToLong(each -> each.getKey().length() + bytes(each.getValue()))
                .sum();
    }

    private static long bytes(AttributeValue value) {
        return value.s() == null ? 8 : value.s().getBytes(StandardCharsets.UTF_8).length;
    }
}
