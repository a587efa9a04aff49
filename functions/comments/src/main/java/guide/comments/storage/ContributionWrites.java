package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.Contribution;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.Map;

/// What puts, changes and removes a contribution in its thread, each with its condition.
record ContributionWrites(CommentsTable table) {

    private static final String SAME_REVISION = "revision = :revision";

    TransactWriteItem put(Contribution contribution) {
        return table.putNew(ContributionItems.item(contribution));
    }

    /// The new text, and nothing else: votes that arrive meanwhile stay counted.
    TransactWriteItem revise(Contribution.Published after) {
        return table.update(
                Update.builder()
                        .key(ContributionItems.key(after.id()))
                        .updateExpression("SET html = :html, editedAt = :at, revision = :next")
                        .conditionExpression(SAME_REVISION)
                        .expressionAttributeValues(
                                Map.of(
                                        ":html", text(after.html()),
                                        ":at", text(after.editedAt().orElseThrow().toString()),
                                        ":next", number(after.revision()),
                                        ":revision", number(after.revision() - 1))));
    }

    /// A tombstone in its place, for the replies.
    TransactWriteItem replaceByTombstone(Contribution.Published before) {
        return table.put(
                Put.builder()
                        .item(ContributionItems.item(before.removed()))
                        .conditionExpression(SAME_REVISION)
                        .expressionAttributeValues(revision(before)));
    }

    TransactWriteItem delete(Contribution.Published contribution) {
        return table.delete(
                Delete.builder()
                        .key(ContributionItems.key(contribution.id()))
                        .conditionExpression(SAME_REVISION)
                        .expressionAttributeValues(revision(contribution)));
    }

    private static Map<String, AttributeValue> revision(Contribution.Published contribution) {
        return Map.of(":revision", number(contribution.revision()));
    }
}
