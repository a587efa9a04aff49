package guide.notifications.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.storage.CommentsTable;
import guide.comments.subscriptions.SubscriberId;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;
import guide.notifications.readers.DigestBook;
import guide.notifications.readers.MailedContribution;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What waits for digests, in the comments table: `pk` = `digest#<subscriber>`, `sk` = the
/// contribution's sortable id, with `json`, a [MailedContribution], for two days.
public record DynamoDigests(CommentsTable table) implements DigestBook {

    private static final Duration KEPT = Duration.ofDays(2);
    private static final String JSON = "json";

    private static String partition(SubscriberId subscriber) {
        return "digest#" + subscriber.value();
    }

    private static Map<String, AttributeValue> key(
            SubscriberId subscriber, MailedContribution mention) {
        return Attributes.key(partition(subscriber), mention.id().own());
    }

    /// One PutItem.
    @Override
    public void add(SubscriberId subscriber, MailedContribution mention, Instant now) {
        Map<String, AttributeValue> item = new HashMap<>(key(subscriber, mention));
        item.put(JSON, text(mention.json()));
        item.put("expiresAt", number(now.plus(KEPT).getEpochSecond()));
        DynamoErrors.run(
                () -> table.client().putItem(put -> put.tableName(table.name()).item(item)));
    }

    /// One Query.
    @Override
    public List<MailedContribution> of(SubscriberId subscriber) {
        return table.partition(partition(subscriber)).stream()
                .map(item -> MailedContribution.parse(text(item, JSON)))
                .toList();
    }

    @Override
    public void remove(SubscriberId subscriber, List<MailedContribution> told) {
        told.forEach(each -> table.deleteItem(key(subscriber, each)));
    }
}
