package guide.comments.storage;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.ContributionStore;
import guide.comments.domain.EarlierText;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.dynamodb.ItemReads;
import guide.lambda.dynamodb.PartitionReads;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What moderators read; keys in [HeldItems], [ModerationItems] and [ManuscriptItems].
public final class ModerationReads {

    /// A page of the queue or the log.
    ///
    /// @param next where it goes on; empty on the last page
    public record Page<T>(List<T> items, String next) {}

    private final DynamoDbClient client;
    private final String table;
    private final ContributionStore contributions;

    ModerationReads(DynamoDbClient client, String table, ContributionStore contributions) {
        this.client = client;
        this.table = table;
        this.contributions = contributions;
    }

    /// What waits, oldest first: one Query for each kind.
    ///
    /// @param after the stamp after which the page begins; empty for the first one
    public Page<Held> queue(List<ContributionKind> kinds, String after, int limit) {
        List<Held> waiting =
                kinds.stream()
                        .flatMap(kind -> waiting(kind, after, limit).stream())
                        .map(HeldItems::held)
                        .sorted(Comparator.comparing(held -> held.id().own()))
                        .toList();
        if (waiting.size() <= limit) {
            return new Page<>(waiting, "");
        }
        List<Held> page = waiting.subList(0, limit);
        return new Page<>(page, page.getLast().id().own());
    }

    private List<Map<String, AttributeValue>> waiting(
            ContributionKind kind, String after, int limit) {
        return query(
                QueryRequest.builder()
                        .limit(limit + 1)
                        .keyConditionExpression("pk = :pk AND sk > :after")
                        .expressionAttributeValues(
                                Map.of(
                                        ":pk", Attributes.text(HeldItems.partition(kind)),
                                        // Behind the stamp's own item; before all where there is
                                        // none.
                                        ":after",
                                                Attributes.text(
                                                        after.isEmpty() ? "0" : after + "~"))));
    }

    /// The newest acts first.
    ///
    /// @param before the sort key before which the page begins; empty for the first one
    public Page<LogEntry> log(String before, int limit) {
        List<Map<String, AttributeValue>> items =
                query(
                        QueryRequest.builder()
                                .scanIndexForward(false)
                                .limit(limit + 1)
                                .keyConditionExpression("pk = :pk AND sk < :before")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":pk", Attributes.text(ModerationItems.LOG),
                                                ":before",
                                                        Attributes.text(
                                                                before.isEmpty() ? "~" : before))));
        List<Map<String, AttributeValue>> page = items.subList(0, Math.min(limit, items.size()));
        return new Page<>(
                page.stream().map(ModerationItems::act).toList(),
                items.size() > limit ? Attributes.text(page.getLast(), Attributes.SK) : "");
    }

    /// The contributions that were decided on last, each once.
    public List<ContributionId> decided(int most) {
        return log("", most).items().stream()
                .map(LogEntry::subject)
                .filter(Objects::nonNull)
                .flatMap(subject -> ContributionId.parse(subject).stream())
                .distinct()
                .toList();
    }

    /// A past contribution as its author wrote it; empty once it is removed.
    public Optional<AuthorCopy> past(ContributionId id) {
        return author(id)
                .flatMap(author -> contributions.manuscript(author, id))
                .filter(found -> found.state() != State.REMOVED);
    }

    /// The texts that stood there before, oldest first; those of the last 90 days.
    public List<EarlierText> earlier(ContributionId id) {
        return PartitionReads.all(client, table, AuthorCopyItems.earlierPartition(id)).stream()
                .map(AuthorCopyItems::earlierText)
                .toList();
    }

    private Optional<AuthorId> author(ContributionId id) {
        return contributions
                .held(id)
                .map(Held::proposed)
                .or(() -> contributions.published(id))
                .map(Contribution.Published::authorId)
                .or(() -> authorOfDecided(id));
    }

    private List<Map<String, AttributeValue>> query(QueryRequest.Builder query) {
        QueryRequest.Builder whole = query.tableName(table).consistentRead(true);
        return DynamoErrors.run(() -> client.query(whole.build())).items();
    }

    /// The last act of a moderator on this contribution; empty where none is remembered.
    public Optional<LogEntry> lastAct(ContributionId id) {
        return decidedItem(id).map(ModerationItems::act);
    }

    private Optional<AuthorId> authorOfDecided(ContributionId id) {
        return decidedItem(id)
                .map(item -> new AuthorId(Attributes.text(item, ModerationItems.AUTHOR)));
    }

    private Optional<Map<String, AttributeValue>> decidedItem(ContributionId id) {
        return ItemReads.consistent(client, table, ModerationItems.decidedKey(id));
    }
}
