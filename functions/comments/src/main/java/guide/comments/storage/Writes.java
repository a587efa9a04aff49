package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.EarlierText;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The single items of the transactions on the comments table, each with its condition.
final class Writes {

    private static final String SAME_REVISION = "revision = :revision";
    private static final String COUNT_ONE =
            "SET thread = :thread, openedAt = if_not_exists(openedAt, :now) ADD #count :one, version :one";

    private final String table;

    Writes(String table) {
        this.table = table;
    }

    TransactWriteItem put(Contribution contribution) {
        return put(
                Put.builder()
                        .item(ContributionItems.item(contribution))
                        .conditionExpression("attribute_not_exists(pk)"));
    }

    /// One more in an open thread.
    TransactWriteItem count(ThreadKey thread, Instant now) {
        return update(
                Update.builder()
                        .key(ContributionItems.threadKey(ContributionId.threadPart(thread)))
                        .updateExpression(COUNT_ONE)
                        .conditionExpression("attribute_not_exists(closedAt)")
                        .expressionAttributeNames(Map.of("#count", "count"))
                        .expressionAttributeValues(oneIn(thread, now)));
    }

    /// One more in a thread, also in one that was closed meanwhile: a moderator let it in.
    TransactWriteItem admit(ThreadKey thread, Instant now) {
        return update(
                Update.builder()
                        .key(ContributionItems.threadKey(ContributionId.threadPart(thread)))
                        .updateExpression(COUNT_ONE)
                        .expressionAttributeNames(Map.of("#count", "count"))
                        .expressionAttributeValues(oneIn(thread, now)));
    }

    private static Map<String, AttributeValue> oneIn(ThreadKey thread, Instant now) {
        return Map.of(
                ":thread", text(thread.text()), ":one", number(1), ":now", text(now.toString()));
    }

    /// Something in the thread changed; `added` is what its count changes by.
    TransactWriteItem touch(ContributionId id, int added) {
        return update(
                Update.builder()
                        .key(ContributionItems.threadKey(id.thread()))
                        .updateExpression("ADD #count :added, version :one")
                        .expressionAttributeNames(Map.of("#count", "count"))
                        .expressionAttributeValues(
                                Map.of(":added", number(added), ":one", number(1))));
    }

    /// The new text, and nothing else: votes that arrive meanwhile stay counted.
    TransactWriteItem revise(Contribution.Published after) {
        return update(
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

    TransactWriteItem bury(Contribution.Published before) {
        return put(
                Put.builder()
                        .item(ContributionItems.item(before.removed()))
                        .conditionExpression(SAME_REVISION)
                        .expressionAttributeValues(revision(before)));
    }

    /// The one vote of this voter, which was `from`; a withdrawn one stays as 0.
    TransactWriteItem vote(ContributionId id, AuthorId voter, int from, int to) {
        Map<String, AttributeValue> item = new HashMap<>(VoteItems.key(id, voter));
        item.put(VoteItems.VALUE, number(to));
        Put.Builder put = Put.builder().item(item);
        return put(
                from == 0
                        ? put.conditionExpression("attribute_not_exists(pk) OR #value = :from")
                                .expressionAttributeNames(Map.of("#value", VoteItems.VALUE))
                                .expressionAttributeValues(Map.of(":from", number(0)))
                        : put.conditionExpression("#value = :from")
                                .expressionAttributeNames(Map.of("#value", VoteItems.VALUE))
                                .expressionAttributeValues(Map.of(":from", number(from))));
    }

    /// The counters of what is still published.
    TransactWriteItem tally(ContributionId id, int from, int to) {
        return update(
                Update.builder()
                        .key(ContributionItems.key(id))
                        .updateExpression("ADD #up :up, #down :down")
                        .conditionExpression("attribute_exists(html)")
                        .expressionAttributeNames(
                                Map.of(
                                        "#up",
                                        ContributionItems.UP,
                                        "#down",
                                        ContributionItems.DOWN))
                        .expressionAttributeValues(
                                Map.of(
                                        ":up", number(Votes.up(to) - Votes.up(from)),
                                        ":down", number(Votes.down(to) - Votes.down(from)))));
    }

    TransactWriteItem delete(Contribution.Published contribution) {
        Delete delete =
                Delete.builder()
                        .tableName(table)
                        .key(ContributionItems.key(contribution.id()))
                        .conditionExpression(SAME_REVISION)
                        .expressionAttributeValues(revision(contribution))
                        .build();
        return TransactWriteItem.builder().delete(delete).build();
    }

    TransactWriteItem putNew(AuthorCopy authorCopy) {
        return put(
                Put.builder()
                        .item(AuthorCopyItems.item(authorCopy))
                        .conditionExpression("attribute_not_exists(pk)"));
    }

    TransactWriteItem put(AuthorCopy authorCopy) {
        return put(Put.builder().item(AuthorCopyItems.item(authorCopy)));
    }

    /// @param markdown what stood there before this one
    TransactWriteItem keep(String markdown, Contribution.Published after) {
        EarlierText earlier = new EarlierText(after.revision() - 1, markdown);
        return put(
                Put.builder()
                        .item(
                                AuthorCopyItems.earlier(
                                        after.id(), earlier, after.editedAt().orElseThrow())));
    }

    private static Map<String, AttributeValue> revision(Contribution.Published contribution) {
        return Map.of(":revision", Attributes.number(contribution.revision()));
    }

    private TransactWriteItem put(Put.Builder put) {
        return TransactWriteItem.builder().put(put.tableName(table).build()).build();
    }

    private TransactWriteItem update(Update.Builder update) {
        return TransactWriteItem.builder().update(update.tableName(table).build()).build();
    }
}
