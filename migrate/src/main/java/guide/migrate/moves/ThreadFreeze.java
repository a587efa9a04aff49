package guide.migrate.moves;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ThreadKey;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ThreadWrites;
import guide.comments.storage.recent.MovedLists;
import guide.lambda.json.Json;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The first and the last transaction of a move. From the first on, whoever asks for the old thread
/// is led to the new one, and nothing in the old one changes; by the last, the old one's item has
/// nothing but where it leads.
record ThreadFreeze(CommentsTable table, PlannedMove move) {

    private static final String IS_HERE = "(attribute_not_exists(movedTo) OR movedTo = :other)";

    /// @param from the item of the old thread; empty where it has none
    /// @param to the same of the new one
    List<TransactWriteItem> begin(
            Map<String, AttributeValue> from, Map<String, AttributeValue> to) {
        List<TransactWriteItem> all = new ArrayList<>(List.of(leave(), arrive(from, to)));
        all.addAll(new MovedLists(table).move(move.from(), move.to()));
        return all;
    }

    private TransactWriteItem leave() {
        return update(
                Update.builder()
                        .key(ThreadWrites.key(move.from()))
                        .updateExpression("SET thread = :own, movedTo = :other ADD #count :none")
                        .conditionExpression(IS_HERE)
                        .expressionAttributeNames(Map.of("#count", "count"))
                        .expressionAttributeValues(
                                Map.of(
                                        ":own", text(move.from().text()),
                                        ":other", text(move.to().text()),
                                        ":none", number(0))));
    }

    /// A new thread is as open as the old one was, and as old; one that is there stays open or
    /// closed as it is. What is pinned in either is pinned.
    private TransactWriteItem arrive(
            Map<String, AttributeValue> from, Map<String, AttributeValue> to) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":own", text(move.to().text()));
        values.put(":other", text(move.from().text()));
        values.put(":none", number(0));
        values.put(":one", number(1));
        StringBuilder set = new StringBuilder("SET thread = :own");
        AttributeValue opened = from.get("openedAt");
        AttributeValue openedThere = to.get("openedAt");
        if (opened != null && (openedThere == null || opened.s().compareTo(openedThere.s()) < 0)) {
            set.append(", openedAt = :opened");
            values.put(":opened", opened);
        }
        AttributeValue closed = from.get("closedAt");
        if (closed != null && !to.containsKey("count")) {
            set.append(", closedAt = :closed");
            values.put(":closed", closed);
        }
        AttributeValue pinned = from.get(ThreadWrites.PINNED);
        if (pinned != null) {
            values.put(":pinned", pinned);
        }
        set.append(", movedFrom = :names");
        values.put(":names", names(from, to));
        values.put(":before", to.getOrDefault("movedFrom", text("")));
        return update(
                Update.builder()
                        .key(ThreadWrites.key(move.to()))
                        .updateExpression(
                                set
                                        + " REMOVE movedTo ADD #count :none, version :one"
                                        + (pinned == null ? "" : ", pinned :pinned"))
                        .conditionExpression(
                                IS_HERE
                                        + " AND (attribute_not_exists(movedFrom)"
                                        + " OR movedFrom = :before)")
                        .expressionAttributeNames(Map.of("#count", "count"))
                        .expressionAttributeValues(values));
    }

    /// What both were called before, and the old one until now.
    private AttributeValue names(Map<String, AttributeValue> from, Map<String, AttributeValue> to) {
        List<String> names =
                Stream.of(
                                List.of(move.from()),
                                ThreadWrites.movedFrom(from),
                                ThreadWrites.movedFrom(to))
                        .flatMap(List::stream)
                        .map(ThreadKey::text)
                        .filter(name -> !name.equals(move.to().text()))
                        .distinct()
                        .toList();
        return text(Json.write(names));
    }

    /// Also where a kill came after it: then it changes nothing.
    List<TransactWriteItem> end() {
        return List.of(
                update(
                        Update.builder()
                                .key(ThreadWrites.key(move.from()))
                                .updateExpression(
                                        "REMOVE #count, version, openedAt, closedAt, pinned, movedFrom")
                                .conditionExpression("movedTo = :to")
                                .expressionAttributeNames(Map.of("#count", "count"))
                                .expressionAttributeValues(Map.of(":to", text(move.to().text())))));
    }

    private TransactWriteItem update(Update.Builder update) {
        return TransactWriteItem.builder().update(update.tableName(table.name()).build()).build();
    }
}
