package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// What changes a thread's own item: its count, its version, and whether it is open.
record ThreadWrites(CommentsTable table) {

    private static final String IS_OPEN = "attribute_not_exists(closedAt)";

    /// One more in an open thread.
    TransactWriteItem count(ThreadKey thread, Instant now) {
        return table.update(oneMore(thread, now).conditionExpression(IS_OPEN));
    }

    /// One more in a thread, also in one that was closed meanwhile: a moderator approved it.
    TransactWriteItem countAlsoIfClosed(ThreadKey thread, Instant now) {
        return table.update(oneMore(thread, now));
    }

    private static Update.Builder oneMore(ThreadKey thread, Instant now) {
        return Update.builder()
                .key(ContributionItems.threadKey(thread))
                .updateExpression(
                        "SET thread = :thread, openedAt = if_not_exists(openedAt, :now)"
                                + " ADD #count :one, version :one")
                .expressionAttributeNames(Map.of("#count", "count"))
                .expressionAttributeValues(
                        Map.of(
                                ":thread", text(thread.text()),
                                ":one", number(1),
                                ":now", text(now.toString())));
    }

    /// Something in the thread changed; `added` is what its count changes by.
    TransactWriteItem touch(ContributionId id, int added) {
        return table.update(
                Update.builder()
                        .key(ContributionItems.threadKey(id.thread()))
                        .updateExpression("ADD #count :added, version :one")
                        .expressionAttributeNames(Map.of("#count", "count"))
                        .expressionAttributeValues(
                                Map.of(":added", number(added), ":one", number(1))));
    }

    TransactWriteItem requireOpen(ThreadKey thread) {
        return table.check(
                ConditionCheck.builder()
                        .key(ContributionItems.threadKey(thread))
                        .conditionExpression(IS_OPEN));
    }

    TransactWriteItem setOpen(ThreadKey thread, boolean open, Instant at) {
        String change = open ? " REMOVE closedAt" : ", closedAt = :at";
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":thread", text(thread.text()));
        values.put(":zero", number(0));
        values.put(":one", number(1));
        if (!open) {
            values.put(":at", text(at.toString()));
        }
        return table.update(
                Update.builder()
                        .key(ContributionItems.threadKey(thread))
                        .updateExpression(
                                "SET thread = :thread" + change + " ADD #count :zero, version :one")
                        .expressionAttributeNames(Map.of("#count", "count"))
                        .expressionAttributeValues(values));
    }
}
