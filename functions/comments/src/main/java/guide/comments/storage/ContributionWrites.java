package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.Contribution;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.Map;

/// What changes a contribution in its thread.
record ContributionWrites(CommentsTable table) {

    /// The new text, and nothing else: votes that arrive meanwhile stay counted.
    TransactWriteItem revise(Contribution.Published after) {
        return table.update(
                Update.builder()
                        .key(table.standingKey(after.id()))
                        .updateExpression("SET html = :html, editedAt = :at, revision = :next")
                        .conditionExpression("revision = :revision")
                        .expressionAttributeValues(
                                Map.of(
                                        ":html", text(after.html()),
                                        ":at", text(after.editedAt().orElseThrow().toString()),
                                        ":next", number(after.revision()),
                                        ":revision", number(after.revision() - 1))));
    }
}
