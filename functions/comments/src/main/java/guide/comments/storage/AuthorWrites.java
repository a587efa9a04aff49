package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.EarlierText;
import guide.comments.domain.State;

import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.time.Instant;
import java.util.Map;

/// What changes an author's own copies, and how much their author is trusted.
record AuthorWrites(CommentsTable table) {

    TransactWriteItem putNew(AuthorCopy authorCopy) {
        return table.putNew(AuthorCopyItems.item(authorCopy));
    }

    TransactWriteItem put(AuthorCopy authorCopy) {
        return table.put(AuthorCopyItems.item(authorCopy));
    }

    /// Without its text, as long as nobody has decided on it.
    TransactWriteItem wipe(AuthorCopy authorCopy) {
        return table.put(
                Put.builder()
                        .item(AuthorCopyItems.item(authorCopy.removed()))
                        .conditionExpression("#state = :state")
                        .expressionAttributeNames(Map.of("#state", AuthorCopyItems.STATE))
                        .expressionAttributeValues(
                                Map.of(":state", text(authorCopy.state().apiName()))));
    }

    /// @param markdown what stood there before this one
    TransactWriteItem keepEarlier(String markdown, Contribution.Published after) {
        EarlierText earlier = new EarlierText(after.revision() - 1, markdown);
        return table.put(
                AuthorCopyItems.earlier(after.id(), earlier, after.editedAt().orElseThrow()));
    }

    /// The copy of a published one stays for good, any other for 90 days.
    TransactWriteItem setState(AuthorId author, ContributionId id, State state, Instant now) {
        Update.Builder update =
                Update.builder()
                        .key(AuthorCopyItems.key(author, id))
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeNames(Map.of("#state", AuthorCopyItems.STATE));
        return table.update(
                state == State.PUBLISHED
                        ? update.updateExpression("SET #state = :state")
                                .expressionAttributeValues(Map.of(":state", text(state.apiName())))
                        : update.updateExpression("SET #state = :state, expiresAt = :end")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":state", text(state.apiName()),
                                                ":end",
                                                        number(
                                                                now.getEpochSecond()
                                                                        + AuthorCopyItems
                                                                                .KEPT_SECONDS))));
    }

    TransactWriteItem countApproval(AuthorId author) {
        return approvals(author, "ADD approved :n", 1);
    }

    TransactWriteItem resetApprovals(AuthorId author) {
        return approvals(author, "SET approved = :n", 0);
    }

    private TransactWriteItem approvals(AuthorId author, String expression, int n) {
        return table.update(
                Update.builder()
                        .key(ModerationItems.authorKey(author))
                        .updateExpression(expression)
                        .expressionAttributeValues(Map.of(":n", number(n))));
    }
}
