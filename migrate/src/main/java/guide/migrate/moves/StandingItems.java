package guide.migrate.moves;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ThreadWrites;
import guide.lambda.dynamodb.Attributes;
import guide.migrate.Pace;
import guide.migrate.PacedWrites;
import guide.migrate.Patience;
import guide.migrate.Sizes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What stands in a thread moves into another one, at most twenty at once: a reader finds each in
/// one of the two, and the counts are those of what is there.
record StandingItems(CommentsTable table, Pace pace, PacedWrites paced, PlannedMove move) {

    private static final int MOST = 20;

    /// A transaction takes 4 MB (Amazon DynamoDB Developer Guide, TransactWriteItems).
    private static final long MOST_BYTES = 3_000_000;

    /// Moves what is left.
    ///
    /// @return how many moved
    long moveAll() {
        long moved = 0;
        for (List<Map<String, AttributeValue>> next = next(); !next.isEmpty(); next = next()) {
            if (!paced.write(writes(next), true)) {
                throw new IllegalStateException(
                        move.from().text() + " changes while it moves; run it again to go on");
            }
            moved += next.size();
        }
        return moved;
    }

    private List<Map<String, AttributeValue>> next() {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table.name())
                        .consistentRead(true)
                        .limit(MOST)
                        .keyConditionExpression("pk = :pk AND sk > :head")
                        .expressionAttributeValues(
                                Map.of(
                                        ":pk", text(ContributionItems.partition(move.digest())),
                                        ":head", text(ThreadWrites.SORT_KEY)))
                        .build();
        List<Map<String, AttributeValue>> all =
                Patience.with(pace, () -> table.client().query(query)).items();
        pace.spend(Sizes.readUnits(all));
        List<Map<String, AttributeValue>> fitting = new ArrayList<>();
        long bytes = 0;
        for (Map<String, AttributeValue> item : all) {
            bytes += Sizes.bytes(item);
            if (bytes > MOST_BYTES && !fitting.isEmpty()) {
                break;
            }
            fitting.add(item);
        }
        return fitting;
    }

    private List<TransactWriteItem> writes(List<Map<String, AttributeValue>> items) {
        List<TransactWriteItem> all = new ArrayList<>();
        for (Map<String, AttributeValue> item : items) {
            Map<String, AttributeValue> moved = new HashMap<>(item);
            moved.put(Attributes.PK, text(ContributionItems.partition(move.newDigest())));
            all.add(
                    table.delete(
                            Delete.builder()
                                    .key(
                                            Attributes.key(
                                                    text(item, Attributes.PK),
                                                    text(item, Attributes.SK)))
                                    .conditionExpression("attribute_exists(pk)")));
            all.add(table.putNew(moved));
        }
        long published =
                items.stream().filter(item -> !ContributionItems.isTombstone(item)).count();
        all.add(count(ThreadWrites.key(move.from()), -published, "movedTo = :to"));
        all.add(
                count(
                        ThreadWrites.key(move.to()),
                        published,
                        "attribute_not_exists(movedTo) AND thread = :to"));
        return all;
    }

    private TransactWriteItem count(
            Map<String, AttributeValue> head, long added, String condition) {
        return TransactWriteItem.builder()
                .update(
                        Update.builder()
                                .tableName(table.name())
                                .key(head)
                                .updateExpression("ADD #count :added, version :one")
                                .conditionExpression(condition)
                                .expressionAttributeNames(Map.of("#count", "count"))
                                .expressionAttributeValues(
                                        Map.of(
                                                ":added", number(added),
                                                ":one", number(1),
                                                ":to", text(move.to().text())))
                                .build())
                .build();
    }
}
