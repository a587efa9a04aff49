package guide.comments.storage.recent;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.LogEntry;
import guide.comments.ports.QueueFeeds;
import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.dynamodb.Transactions;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The feeds of what waits, in the comments table.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `queue-feed` | `<site>`, or `*` for everything | `seed`, `openedAt`, `by`, `version` |
///
/// One item has all that a request needs. Without it no address leads anywhere.
///
/// @param table of comments
public record DynamoQueueFeeds(CommentsTable table) implements QueueFeeds {

    private static final String VERSION = "version";

    private static Map<String, AttributeValue> key(QueueScope scope) {
        return Attributes.key("queue-feed", scope.text());
    }

    @Override
    public Optional<QueueFeed> find(QueueScope scope) {
        return table.recent(key(scope))
                .map(
                        item ->
                                new QueueFeed(
                                        text(item, "seed"),
                                        Instant.parse(text(item, "openedAt")),
                                        text(item, "by"),
                                        number(item, VERSION)));
    }

    @Override
    public void open(QueueScope scope, QueueFeed feed, LogEntry logEntry) {
        Map<String, AttributeValue> item = new HashMap<>(key(scope));
        item.put("seed", text(feed.seed()));
        item.put("openedAt", text(feed.openedAt().toString()));
        item.put("by", text(feed.by()));
        item.put(VERSION, number(feed.version()));
        commit(table.put(Put.builder().item(item)), logEntry);
    }

    @Override
    public void close(QueueScope scope, LogEntry logEntry) {
        commit(table.delete(Delete.builder().key(key(scope))), logEntry);
    }

    private void commit(TransactWriteItem change, LogEntry logEntry) {
        if (new Transactions(table.client())
                .commit(List.of(change, table.logged(logEntry)))
                .isPresent()) {
            throw new IllegalStateException("a log entry that is there already");
        }
    }

    /// Something came into these queues or left them. Half a unit for each to look whether its feed
    /// is open, and one to write where it is.
    void changed(Set<QueueScope> scopes) {
        List<Map<String, AttributeValue>> keys =
                scopes.stream().map(DynamoQueueFeeds::key).toList();
        for (Map<String, AttributeValue> open :
                table.batch(KeysAndAttributes.builder().keys(keys).build())) {
            count(CommentsTable.keyOf(open));
        }
    }

    private void count(Map<String, AttributeValue> key) {
        try {
            DynamoErrors.run(() -> table.client().updateItem(update -> count(update, key)));
        } catch (ConditionalCheckFailedException e) {
            // It was closed between the two calls, and there is nobody to tell.
            return;
        }
    }

    private void count(UpdateItemRequest.Builder update, Map<String, AttributeValue> key) {
        update.tableName(table.name())
                .key(key)
                .conditionExpression("attribute_exists(pk)")
                .updateExpression("ADD version :one")
                .expressionAttributeValues(Map.of(":one", number(1)));
    }
}
