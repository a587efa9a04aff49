package guide.comments.storage.recent;

import guide.comments.domain.ThreadKey;
import guide.comments.ports.RecentContributions.RecentList;
import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The lists of a thread that moves. The old one has no version any more, by which whoever asks for
/// its feed is led to the new one; the stream empties it.
///
/// @param table of comments
public record MovedLists(CommentsTable table) {

    /// Two items for the transaction that begins a move. A thread that comes back has the list that
    /// it had, whose version goes on, so that no tag of a feed stands for two of its pages.
    public List<TransactWriteItem> move(ThreadKey from, ThreadKey to) {
        return List.of(
                head(from, ", moved = :moved", Map.of(":moved", AttributeValue.fromBool(true))),
                head(to, " REMOVE moved", Map.of()));
    }

    private TransactWriteItem head(
            ThreadKey thread, String change, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> values = new HashMap<>(more);
        values.put(":end", RecentItems.end(table.clock().instant()));
        values.put(":one", Attributes.number(1));
        String pk = RecentItems.partition(new RecentList.OfThread(thread));
        return table.update(
                Update.builder()
                        .key(Attributes.key(pk, RecentItems.HEAD))
                        .updateExpression("SET expiresAt = :end" + change + " ADD version :one")
                        .expressionAttributeValues(values));
    }
}
