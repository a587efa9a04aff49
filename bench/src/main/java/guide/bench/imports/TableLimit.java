package guide.bench.imports;

import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.Transactions;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the table takes of somebody who does nothing but write: the same number of items of the
/// same size in a transaction, which were made before.
final class TableLimit {

    private static final int COMMENTS = 30;
    private static final int BYTES_OF_AN_ITEM = 500;

    private TableLimit() {}

    /// Writes for as long.
    ///
    /// @return comments a second, of two items each
    static double of(DynamoDbClient client, String table, Duration time) {
        Transactions transactions = new Transactions(client);
        long begun = System.nanoTime();
        long written = 0;
        while (System.nanoTime() - begun < time.toNanos()) {
            transactions.commit(items(table, written));
            written += COMMENTS;
        }
        return written * 1e9 / (System.nanoTime() - begun);
    }

    private static List<TransactWriteItem> items(String table, long from) {
        List<TransactWriteItem> all = new ArrayList<>();
        for (int i = 0; i < COMMENTS; i++) {
            all.add(put(table, "limit#" + from, "a" + i));
            all.add(put(table, "limit#" + (from + i), "b"));
        }
        return all;
    }

    private static TransactWriteItem put(String table, String pk, String sk) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key(pk, sk));
        item.put("text", Attributes.text("x".repeat(BYTES_OF_AN_ITEM)));
        return TransactWriteItem.builder()
                .put(
                        put ->
                                put.tableName(table)
                                        .item(item)
                                        .conditionExpression("attribute_not_exists(pk)"))
                .build();
    }
}
