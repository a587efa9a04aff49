package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The single items of what holding and deciding write, each with its condition.
final class ModerationWrites {

    private final String table;

    ModerationWrites(String table) {
        this.table = table;
    }

    TransactWriteItem hold(Held held) {
        return put(
                Put.builder()
                        .item(HeldItems.item(held))
                        .conditionExpression("attribute_not_exists(pk)"));
    }

    /// In place of `before`, as long as nobody decided on it.
    TransactWriteItem hold(Held before, Held after) {
        return put(
                Put.builder()
                        .item(HeldItems.item(after))
                        .conditionExpression("revision = :revision")
                        .expressionAttributeValues(revision(before)));
    }

    /// What is published is still what the change was made from.
    TransactWriteItem requireUnchanged(Held change) {
        return TransactWriteItem.builder()
                .conditionCheck(
                        ConditionCheck.builder()
                                .tableName(table)
                                .key(ContributionItems.key(change.id()))
                                .conditionExpression("revision = :revision")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":revision",
                                                number(change.proposed().revision() - 1)))
                                .build())
                .build();
    }

    /// Takes away a change that waits, if there is one.
    TransactWriteItem drop(ContributionId id) {
        return TransactWriteItem.builder()
                .delete(Delete.builder().tableName(table).key(HeldItems.key(id)).build())
                .build();
    }

    /// A change of what is published takes the place of an earlier change that still waits.
    TransactWriteItem holdChange(Held change) {
        return put(Put.builder().item(HeldItems.item(change)));
    }

    TransactWriteItem release(Held held) {
        return TransactWriteItem.builder()
                .delete(
                        Delete.builder()
                                .tableName(table)
                                .key(HeldItems.key(held.id()))
                                .conditionExpression("revision = :revision")
                                .expressionAttributeValues(revision(held))
                                .build())
                .build();
    }

    TransactWriteItem requireOpen(ThreadKey thread) {
        return TransactWriteItem.builder()
                .conditionCheck(
                        ConditionCheck.builder()
                                .tableName(table)
                                .key(ContributionItems.threadKey(ContributionId.threadPart(thread)))
                                .conditionExpression("attribute_not_exists(closedAt)")
                                .build())
                .build();
    }

    TransactWriteItem setOpen(ThreadKey thread, boolean open, LogEntry logEntry) {
        String change = open ? " REMOVE closedAt" : ", closedAt = :at";
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":thread", text(thread.text()));
        values.put(":zero", number(0));
        values.put(":one", number(1));
        if (!open) {
            values.put(":at", text(logEntry.at().toString()));
        }
        return update(
                Update.builder()
                        .key(ContributionItems.threadKey(ContributionId.threadPart(thread)))
                        .updateExpression(
                                "SET thread = :thread" + change + " ADD #count :zero, version :one")
                        .expressionAttributeNames(Map.of("#count", "count"))
                        .expressionAttributeValues(values));
    }

    /// @param approvals what is added to the author's; 0 takes all of them away
    TransactWriteItem trust(AuthorId author, int approvals) {
        return update(
                Update.builder()
                        .key(ModerationItems.authorKey(author))
                        .updateExpression(approvals == 0 ? "SET approved = :n" : "ADD approved :n")
                        .expressionAttributeValues(Map.of(":n", number(approvals))));
    }

    /// The manuscript of a published one stays for good, any other for 90 days.
    TransactWriteItem mark(AuthorId author, ContributionId id, State state, Instant now) {
        boolean stays = state == State.PUBLISHED;
        Map<String, AttributeValue> word = Map.of(":state", text(state.word()));
        Map<String, AttributeValue> wordAndEnd =
                Map.of(
                        ":state", text(state.word()),
                        ":end", number(now.getEpochSecond() + AuthorCopyItems.KEPT_SECONDS));
        return update(
                Update.builder()
                        .key(AuthorCopyItems.key(author, id))
                        .updateExpression(
                                stays
                                        ? "SET #state = :state"
                                        : "SET #state = :state, expiresAt = :end")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeNames(Map.of("#state", AuthorCopyItems.STATE))
                        .expressionAttributeValues(stays ? word : wordAndEnd));
    }

    TransactWriteItem log(LogEntry logEntry) {
        return put(
                Put.builder()
                        .item(ModerationItems.logItem(logEntry))
                        .conditionExpression("attribute_not_exists(pk)"));
    }

    TransactWriteItem decided(Decision decision, LogEntry logEntry) {
        return put(Put.builder().item(ModerationItems.decidedItem(decision, logEntry)));
    }

    private static Map<String, AttributeValue> revision(Held held) {
        return Map.of(":revision", number(held.proposed().revision()));
    }

    private TransactWriteItem put(Put.Builder put) {
        return TransactWriteItem.builder().put(put.tableName(table).build()).build();
    }

    private TransactWriteItem update(Update.Builder update) {
        return TransactWriteItem.builder().update(update.tableName(table).build()).build();
    }
}
