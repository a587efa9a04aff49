package guide.migrate.imports.writes;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ThreadKey;
import guide.comments.identity.Identifiers;
import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.Attributes;
import guide.migrate.Pace;
import guide.migrate.Patience;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What was imported before, as items, written in the same transaction as the comments themselves.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `imported#<20 characters of the thread>` | `<sortable id of the first>` | `ids`: 19 digits for each comment that one transaction brought |
///
/// They stay when a comment goes: what was removed here does not come back with the next import.
///
/// @param table of comments
public record ImportMarks(CommentsTable table, Pace pace) {

    /// Of each comment: nobody can guess them in other ids, whose last digit is their kind.
    public static final int DIGITS = 19;

    private static final String PREFIX = "imported#";
    private static final String IDS = "ids";

    static String partition(ThreadKey thread) {
        return PREFIX + Identifiers.threadPart(thread);
    }

    /// On the condition that no other import writes the same.
    TransactWriteItem mark(List<PlacedComment> comments) {
        PlacedComment first = comments.getFirst();
        Map<String, AttributeValue> item =
                new HashMap<>(Attributes.key(partition(first.thread().key()), first.id().own()));
        item.put(
                IDS,
                text(comments.stream().map(PlacedComment::identity).collect(Collectors.joining())));
        return table.putNew(item);
    }

    /// Hands on the identity of each comment that was imported into the thread.
    public void read(ThreadKey thread, Consumer<String> known) {
        Map<String, AttributeValue> from = Map.of();
        do {
            QueryRequest.Builder query =
                    QueryRequest.builder()
                            .tableName(table.name())
                            .consistentRead(true)
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                            .keyConditionExpression("pk = :pk")
                            .expressionAttributeValues(Map.of(":pk", text(partition(thread))));
            if (!from.isEmpty()) {
                query.exclusiveStartKey(from);
            }
            QueryResponse answer = Patience.with(pace, () -> table.client().query(query.build()));
            answer.items().forEach(item -> each(text(item, IDS), known));
            from = answer.lastEvaluatedKey();
            pace.spend(answer.consumedCapacity().capacityUnits());
        } while (!from.isEmpty());
    }

    private static void each(String ids, Consumer<String> known) {
        for (int at = 0; at + DIGITS <= ids.length(); at += DIGITS) {
            known.accept(ids.substring(at, at + DIGITS));
        }
    }

    boolean has(PlacedComment comment) {
        boolean[] found = new boolean[1];
        read(comment.thread().key(), identity -> found[0] |= identity.equals(comment.identity()));
        return found[0];
    }
}
