package guide.comments.storage.subscriptions;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.storage.CommentsTable;
import guide.comments.subscriptions.ConfirmationRequest;
import guide.comments.subscriptions.Mailboxes;
import guide.comments.subscriptions.SubscriberId;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What protects mailboxes, in the comments table.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `confirmation#<22 characters>` | `#` | `subscriber`, `at`: who is asked, once a day; what sends mail reads it from the table's stream |
/// | `refused#<22 characters>` | `#` | that the mailbox wants no such mail |
public record DynamoMailboxes(CommentsTable table) implements Mailboxes {

    private static final String CONFIRMATION = "confirmation#";

    private static final String ONE = "#";
    private static final String EXPIRES_AT = "expiresAt";

    /// One PutItem. Items are deleted some time after their end, so the end is part of the
    /// condition.
    @Override
    public boolean claim(String mailbox, ConfirmationRequest request) {
        Map<String, AttributeValue> item =
                new HashMap<>(Attributes.key(CONFIRMATION + mailbox, ONE));
        item.put("subscriber", text(request.subscriber().value()));
        item.put("at", text(request.at().toString()));
        item.put(EXPIRES_AT, number(request.at().plus(ConfirmationRequest.EVERY).getEpochSecond()));
        Put.Builder put =
                Put.builder()
                        .item(item)
                        .conditionExpression("attribute_not_exists(pk) OR expiresAt <= :now")
                        .expressionAttributeValues(
                                Map.of(":now", number(request.at().getEpochSecond())));
        return table.commit(List.of(table.put(put))).isEmpty();
    }

    /// Whether [#claim] has written it.
    public static boolean isRequest(Map<String, AttributeValue> item) {
        return item.containsKey(Attributes.PK)
                && text(item, Attributes.PK).startsWith(CONFIRMATION);
    }

    /// Reads back what [#claim] has written.
    public static ConfirmationRequest request(Map<String, AttributeValue> item) {
        return new ConfirmationRequest(
                new SubscriberId(text(item, "subscriber")), Instant.parse(text(item, "at")));
    }

    /// One PutItem.
    @Override
    public void refuse(String mailbox, Instant now, Instant end) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key("refused#" + mailbox, ONE));
        item.put("at", text(now.toString()));
        item.put(EXPIRES_AT, number(end.getEpochSecond()));
        DynamoErrors.run(
                () -> table.client().putItem(put -> put.tableName(table.name()).item(item)));
    }

    /// One GetItem of half a unit.
    @Override
    public boolean isRefused(String mailbox) {
        return table.recent(Attributes.key("refused#" + mailbox, ONE)).isPresent();
    }
}
