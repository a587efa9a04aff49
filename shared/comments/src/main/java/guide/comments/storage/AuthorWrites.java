package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.EarlierText;
import guide.comments.domain.State;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.json.Json;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What changes an author's own copies, and how much their author is trusted.
record AuthorWrites(CommentsTable table) {

    TransactWriteItem putNew(AuthorCopy authorCopy) {
        return table.putNew(AuthorCopyItems.item(authorCopy));
    }

    /// Takes the place of the one that is there.
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

    /// @param copy with what stood there before this one
    TransactWriteItem keepEarlier(AuthorCopy copy, Contribution.Published after) {
        EarlierText earlier =
                new EarlierText(
                        after.revision() - 1,
                        copy.markdown(),
                        copy.edit().map(AuthorCopy.ModeratorEdit::why));
        return table.put(
                AuthorCopyItems.earlier(after.id(), earlier, after.editedAt().orElseThrow()));
    }

    /// Another text and whose it is, and nothing else: the copy of a published one stays for good.
    TransactWriteItem rewrite(AuthorCopy later) {
        return rewrite(later, "", new HashMap<>());
    }

    /// The same of what is held, whose 90 days begin again.
    TransactWriteItem rewriteHeld(AuthorCopy later, Instant now) {
        return rewrite(
                later,
                ", expiresAt = :end",
                new HashMap<>(Map.of(":end", AuthorCopyItems.end(now))));
    }

    private TransactWriteItem rewrite(
            AuthorCopy later, String set, Map<String, AttributeValue> values) {
        values.put(":markdown", text(later.markdown()));
        later.edit().ifPresent(edit -> values.put(":edit", text(Json.write(edit))));
        return table.update(
                existing(later.author(), later.id())
                        .updateExpression(
                                "SET markdown = :markdown"
                                        + set
                                        + (later.edit().isPresent()
                                                ? ", moderatorEdit = :edit"
                                                : " REMOVE moderatorEdit"))
                        .expressionAttributeValues(values));
    }

    /// A moderator has let it through, which counts as trust in its author.
    TransactWriteItem approve(AuthorId author, ContributionId id, State state, Instant now) {
        return setState(author, id, state, now, ", counted = :counted", "");
    }

    /// The copy of a published one stays for good, any other for 90 days.
    TransactWriteItem setState(AuthorId author, ContributionId id, State state, Instant now) {
        return setState(author, id, state, now, "", "");
    }

    /// Back into the queue, without the approval that it may have had.
    TransactWriteItem takeBack(AuthorId author, ContributionId id, Instant now) {
        return setState(author, id, State.HELD, now, "", " REMOVE counted");
    }

    private TransactWriteItem setState(
            AuthorId author,
            ContributionId id,
            State state,
            Instant now,
            String set,
            String remove) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":state", text(state.apiName()));
        if (!set.isEmpty()) {
            values.put(":counted", AttributeValue.fromBool(true));
        }
        boolean stays = state == State.PUBLISHED;
        if (!stays) {
            values.put(":end", AuthorCopyItems.end(now));
        }
        return table.update(
                existing(author, id)
                        .updateExpression(
                                "SET #state = :state"
                                        + set
                                        + (stays
                                                ? " REMOVE expiresAt"
                                                : ", expiresAt = :end" + remove))
                        .expressionAttributeNames(Map.of("#state", AuthorCopyItems.STATE))
                        .expressionAttributeValues(values));
    }

    private static Update.Builder existing(AuthorId author, ContributionId id) {
        return Update.builder()
                .key(AuthorCopyItems.key(author, id))
                .conditionExpression("attribute_exists(pk)");
    }

    TransactWriteItem countApproval(AuthorId author) {
        return table.update(
                author(author)
                        .updateExpression("ADD approved :more")
                        .expressionAttributeValues(Map.of(":more", number(1))));
    }

    /// How many of this author's contributions moderators have approved.
    long approvals(AuthorId author) {
        return table.item(ModerationItems.authorKey(author))
                .map(item -> Attributes.number(item, ModerationItems.APPROVED))
                .orElse(0L);
    }

    /// Makes `to` of the approvals that were read, never less than none; nothing where that changes
    /// nothing. Another count by now stops the transaction.
    Optional<TransactWriteItem> changeApprovals(AuthorId author, long were, long to) {
        long next = Math.max(to, 0);
        if (next == were) {
            return Optional.empty();
        }
        return Optional.of(
                table.update(
                        author(author)
                                .updateExpression("SET approved = :next")
                                .conditionExpression(
                                        were == 0
                                                ? "attribute_not_exists(approved) OR approved ="
                                                        + " :were"
                                                : "approved = :were")
                                .expressionAttributeValues(
                                        Map.of(":next", number(next), ":were", number(were)))));
    }

    private static Update.Builder author(AuthorId author) {
        return Update.builder().key(ModerationItems.authorKey(author));
    }
}
