package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;

import guide.comments.domain.ContributionId;
import guide.comments.domain.Held;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.time.Instant;
import java.util.Map;

/// What puts, changes and releases what is held, each with its condition.
record HeldWrites(CommentsTable table) {

    private static final String SAME_REVISION = "revision = :revision";

    TransactWriteItem hold(Held held, Instant now) {
        return table.putNew(HeldItems.item(held, now));
    }

    /// In place of `before`, as long as nobody decided on it.
    TransactWriteItem replace(Held before, Held after) {
        return table.put(
                Put.builder()
                        .item(HeldItems.item(after, edited(after)))
                        .conditionExpression(SAME_REVISION)
                        .expressionAttributeValues(revision(before.proposed().revision())));
    }

    /// A change of what is published takes the place of an earlier change that is still held.
    TransactWriteItem holdChange(Held change) {
        return table.put(HeldItems.item(change, edited(change)));
    }

    private static Instant edited(Held changed) {
        return changed.proposed().editedAt().orElseThrow();
    }

    /// What is published is still what the change was made from.
    TransactWriteItem requireUnchanged(Held change) {
        return table.check(
                ConditionCheck.builder()
                        .key(table.standingKey(change.id()))
                        .conditionExpression(SAME_REVISION)
                        .expressionAttributeValues(revision(change.proposed().revision() - 1)));
    }

    /// Deletes a held change, if there is one.
    TransactWriteItem drop(ContributionId id) {
        return table.delete(Delete.builder().key(HeldItems.key(id)));
    }

    TransactWriteItem release(Held held) {
        return table.delete(
                Delete.builder()
                        .key(HeldItems.key(held.id()))
                        .conditionExpression(SAME_REVISION)
                        .expressionAttributeValues(revision(held.proposed().revision())));
    }

    private static Map<String, AttributeValue> revision(int revision) {
        return Map.of(":revision", number(revision));
    }
}
