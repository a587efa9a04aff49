package guide.comments.storage.traces;

import static guide.lambda.dynamodb.Attributes.text;

import guide.catalogue.store.Credits;
import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.EarlierText;
import guide.comments.ports.AuthorTraces;
import guide.comments.ports.Page;
import guide.comments.storage.AuthorCopyItems;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ModerationItems;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.PartitionReads;
import guide.lambda.json.Json;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is kept about authors, in both tables; keys in [AuthorCopyItems], [ModerationItems] and
/// [Credits].
///
/// Each deletion can be made again: one that broke off is finished by asking once more.
public record DynamoAuthorTraces(CommentsTable table, Credits credits) implements AuthorTraces {

    @Override
    public long approvals(AuthorId author) {
        return table.item(ModerationItems.authorKey(author))
                .map(item -> Attributes.number(item, ModerationItems.APPROVED))
                .orElse(0L);
    }

    /// One Query, eventually consistent.
    @Override
    public List<EarlierText> earlier(ContributionId id) {
        return PartitionReads.first(
                        table.client(),
                        table.behind(AuthorCopyItems.earlierPartition(id), "").build(),
                        Integer.MAX_VALUE)
                .stream()
                .map(AuthorCopyItems::earlierText)
                .toList();
    }

    /// One Query.
    @Override
    public Page<Credit> credits(AuthorId author, String after, int limit) {
        QueryRequest query =
                table.behind(AuthorCopyItems.creditPartition(author), after)
                        .consistentRead(true)
                        .build();
        List<Credit> found =
                PartitionReads.first(table.client(), query, limit + 1).stream()
                        .map(DynamoAuthorTraces::credit)
                        .toList();
        return Page.of(found, limit, _ -> 0, each -> each.id().text());
    }

    private static Credit credit(Map<String, AttributeValue> item) {
        return new Credit(
                ContributionId.parse(text(item, Attributes.SK)).orElseThrow(), text(item, "name"));
    }

    /// One GetItem; more only where somebody decided in the last 90 days.
    @Override
    public void forgetReasons(ContributionId id) {
        Optional<Map<String, AttributeValue>> decided = table.item(ModerationItems.decidedKey(id));
        if (decided.isPresent()) {
            table.partition(ModerationItems.reasonPartition(id)).forEach(table::deleteItem);
            blankReason(decided.get());
        }
    }

    /// The last decision itself is kept as long as it was: by it a moderator's retry is recognised.
    /// Where another decision comes first, that one has written its own.
    private void blankReason(Map<String, AttributeValue> decided) {
        Map<String, AttributeValue> blank = new HashMap<>(decided);
        blank.put(
                ModerationItems.JSON,
                text(Json.write(ModerationItems.logEntry(decided).because(""))));
        table.commit(
                List.of(
                        table.put(
                                Put.builder()
                                        .item(blank)
                                        .conditionExpression("json = :read")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":read",
                                                        decided.get(ModerationItems.JSON))))));
    }

    /// A credit is under the id that the edit had when it was accepted. Where its thread has moved
    /// since, it is looked for among the author's: one Query.
    @Override
    public void forgetCredit(AuthorId author, ContributionId id) {
        String partition = AuthorCopyItems.creditPartition(author);
        if (table.item(Attributes.key(partition, id.text())).isEmpty()) {
            table.partition(partition).stream()
                    .map(credit -> credit(credit).id())
                    .filter(accepted -> accepted.own().equals(id.own()))
                    .forEach(accepted -> forget(author, accepted));
        }
        forget(author, id);
    }

    /// First the name that everybody sees, then the way to it.
    private void forget(AuthorId author, ContributionId id) {
        credits.blank(id.text());
        table.deleteItem(Attributes.key(AuthorCopyItems.creditPartition(author), id.text()));
    }

    @Override
    public void forgetTrust(AuthorId author) {
        table.deleteItem(ModerationItems.authorKey(author));
    }
}
