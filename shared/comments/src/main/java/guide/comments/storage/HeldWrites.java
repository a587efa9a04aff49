package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;

import guide.comments.domain.ContributionId;
import guide.comments.domain.Discarded;
import guide.comments.domain.Held;
import guide.comments.domain.State;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.time.Instant;
import java.util.Map;

/// What puts, changes and releases what is held, each with its condition. What is blocked silently
/// lies with what was discarded, where nobody has to look at it.
record HeldWrites(CommentsTable table) {

    private static final String SAME_REVISION = "revision = :revision";

    TransactWriteItem hold(Held held, Instant now) {
        return table.putNew(item(held, now));
    }

    /// In place of `before`, as long as nobody decided on it.
    TransactWriteItem replace(Held before, Held after) {
        return table.put(
                Put.builder()
                        .item(item(after, edited(after)))
                        .conditionExpression(SAME_REVISION)
                        .expressionAttributeValues(revision(before.proposed().revision())));
    }

    /// A change of what is published takes the place of an earlier change that is still held.
    TransactWriteItem holdChange(Held change) {
        return table.put(item(change, edited(change)));
    }

    private static Map<String, AttributeValue> item(Held held, Instant since) {
        return held.isSilent()
                ? DiscardedItems.item(new Discarded(held, State.SPAM, State.HELD), 0, since)
                : HeldItems.item(held, since);
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

    /// Nothing is held under this id.
    TransactWriteItem requireNone(ContributionId id) {
        return table.check(
                ConditionCheck.builder()
                        .key(HeldItems.key(id))
                        .conditionExpression("attribute_not_exists(pk)"));
    }

    TransactWriteItem release(Held held) {
        return table.delete(
                Delete.builder()
                        .key(CommentsTable.keyOf(item(held, Instant.EPOCH)))
                        .conditionExpression(SAME_REVISION)
                        .expressionAttributeValues(revision(held.proposed().revision())));
    }

    private static Map<String, AttributeValue> revision(int revision) {
        return Map.of(":revision", number(revision));
    }
}
