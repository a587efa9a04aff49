package guide.comments.storage;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Discarded;
import guide.comments.domain.EarlierText;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.ports.ContributionFilter;
import guide.comments.ports.ModerationRecords;
import guide.comments.ports.Page;
import guide.comments.ports.PageBytes;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.PartitionReads;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What moderators read; keys in [HeldItems], [ModerationItems] and [AuthorCopyItems].
///
/// @param table of comments
public record ModerationReads(CommentsTable table) implements ModerationRecords {

    /// One Query for each kind.
    @Override
    public Page<Held> queue(List<ContributionKind> kinds, String after, int limit) {
        List<Held> waiting =
                kinds.stream()
                        .flatMap(kind -> waiting(kind, after, limit).stream())
                        .map(HeldItems::held)
                        .sorted(Comparator.comparing(held -> held.id().own()))
                        .toList();
        return Page.of(
                waiting, limit, held -> PageBytes.of(held.proposed()), held -> held.id().own());
    }

    private List<Map<String, AttributeValue>> waiting(
            ContributionKind kind, String after, int limit) {
        // Behind the id's own item; before all where there is none.
        String behind = after.isEmpty() ? "0" : after + "~";
        QueryRequest query =
                table.alive(
                                Map.of(
                                        ":pk", Attributes.text(HeldItems.partition(kind)),
                                        ":after", Attributes.text(behind)))
                        .keyConditionExpression("pk = :pk AND sk > :after")
                        .build();
        return PartitionReads.first(table.client(), query, limit + 1);
    }

    /// One Query for each state and kind.
    @Override
    public Page<Discarded> contributions(ContributionFilter filter, String before, int limit) {
        List<Discarded> found =
                filter.states().stream()
                        .flatMap(
                                state ->
                                        filter.kinds().stream()
                                                .flatMap(kind -> last(state, kind, before, limit)))
                        .sorted(Comparator.comparing(ModerationReads::position).reversed())
                        .toList();
        Page<Discarded> page =
                Page.of(
                        found,
                        limit,
                        each -> PageBytes.of(each.held().proposed()),
                        ModerationReads::position);
        return new Page<>(page.items().stream().filter(filter::matches).toList(), page.next());
    }

    private static String position(Discarded each) {
        return each.id().own();
    }

    private Stream<Discarded> last(State state, ContributionKind kind, String before, int limit) {
        boolean held = state == State.HELD;
        String pk = held ? HeldItems.partition(kind) : DiscardedItems.partition(state, kind);
        QueryRequest query =
                table.alive(
                                Map.of(
                                        ":pk", Attributes.text(pk),
                                        ":before",
                                                Attributes.text(before.isEmpty() ? "~" : before)))
                        .keyConditionExpression("pk = :pk AND sk < :before")
                        .scanIndexForward(false)
                        .build();
        return PartitionReads.first(table.client(), query, limit + 1).stream()
                .map(
                        item ->
                                held
                                        ? new Discarded(HeldItems.held(item), state, state)
                                        : DiscardedItems.discarded(item));
    }

    @Override
    public Page<LogEntry> log(String before, int limit) {
        List<Map<String, AttributeValue>> items =
                query(
                        limit + 1,
                        QueryRequest.builder()
                                .scanIndexForward(false)
                                .keyConditionExpression("pk = :pk AND sk < :before")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":pk", Attributes.text(ModerationItems.LOG),
                                                ":before",
                                                        Attributes.text(
                                                                before.isEmpty() ? "~" : before))));
        List<Map<String, AttributeValue>> page = items.subList(0, Math.min(limit, items.size()));
        return new Page<>(
                reasoned(page),
                items.size() > limit ? Attributes.text(page.getLast(), Attributes.SK) : "");
    }

    /// With the reasons that are still kept: one BatchGetItem, where there is any.
    private List<LogEntry> reasoned(List<Map<String, AttributeValue>> page) {
        List<Map<String, AttributeValue>> keys =
                page.stream().flatMap(item -> ModerationItems.reasonKey(item).stream()).toList();
        if (keys.isEmpty()) {
            return page.stream().map(ModerationItems::logEntry).toList();
        }
        // The sort key of a reason is that of its log entry.
        Map<String, String> reasons =
                table.batch(KeysAndAttributes.builder().keys(keys).build()).stream()
                        .collect(
                                Collectors.toMap(
                                        item -> Attributes.text(item, Attributes.SK),
                                        item -> Attributes.text(item, ModerationItems.WHY)));
        return page.stream()
                .map(
                        item -> {
                            LogEntry logEntry = ModerationItems.logEntry(item);
                            String sortKey = Attributes.text(item, Attributes.SK);
                            return logEntry.because(reasons.getOrDefault(sortKey, logEntry.why()));
                        })
                .toList();
    }

    @Override
    public Optional<Held> held(ContributionId id) {
        return table.held(id);
    }

    @Override
    public OptionalInt revision(ContributionId id) {
        return table.published(id)
                .or(() -> table.held(id).map(Held::proposed))
                .or(
                        () ->
                                table.discarded(id)
                                        .map(DiscardedItems::discarded)
                                        .map(discarded -> discarded.held().proposed()))
                .map(found -> OptionalInt.of(found.revision()))
                .orElseGet(OptionalInt::empty);
    }

    @Override
    public Optional<AuthorCopy> past(ContributionId id) {
        return author(id)
                .flatMap(author -> table.copy(author, id))
                .filter(found -> !found.isErased());
    }

    /// Two BatchGetItem: who wrote what was decided on, and what all of them wrote.
    @Override
    public List<AuthorCopy> past(List<Held> held, List<ContributionId> decided) {
        Set<Map<String, AttributeValue>> copies = new LinkedHashSet<>();
        held.forEach(
                each -> copies.add(AuthorCopyItems.key(each.proposed().authorId(), each.id())));
        batch(decided.stream().distinct().map(ModerationItems::decidedKey).toList())
                .forEach(
                        item ->
                                copies.add(
                                        AuthorCopyItems.key(
                                                ModerationItems.author(item),
                                                ModerationItems.contribution(item))));
        return batch(List.copyOf(copies)).stream()
                .map(AuthorCopyItems::copy)
                .filter(found -> !found.isErased())
                .toList();
    }

    private List<Map<String, AttributeValue>> batch(List<Map<String, AttributeValue>> keys) {
        return keys.isEmpty() ? List.of() : table.batch(CommentsTable.consistent(keys));
    }

    @Override
    public List<EarlierText> earlier(ContributionId id) {
        return table.partition(AuthorCopyItems.earlierPartition(id)).stream()
                .map(AuthorCopyItems::earlierText)
                .toList();
    }

    /// One GetItem, of the thread; one more each for what hangs at a thread that has nothing yet.
    @Override
    public Optional<ThreadKey> thread(ContributionId id) {
        return new ThreadWrites(table)
                .thread(id)
                .or(() -> table.held(id).map(Held::thread))
                .or(
                        () ->
                                authorOfDecided(id)
                                        .flatMap(author -> table.copy(author, id))
                                        .map(AuthorCopy::thread));
    }

    private Optional<AuthorId> author(ContributionId id) {
        return table.held(id)
                .map(Held::proposed)
                .or(() -> table.published(id))
                .map(Contribution.Published::authorId)
                .or(() -> authorOfDecided(id));
    }

    private List<Map<String, AttributeValue>> query(int most, QueryRequest.Builder query) {
        QueryRequest.Builder whole = query.tableName(table.name()).consistentRead(true);
        return PartitionReads.first(table.client(), whole.build(), most);
    }

    @Override
    public Optional<LogEntry> lastDecision(ContributionId id) {
        return decidedItem(id).map(ModerationItems::logEntry);
    }

    private Optional<AuthorId> authorOfDecided(ContributionId id) {
        return decidedItem(id).map(ModerationItems::author);
    }

    private Optional<Map<String, AttributeValue>> decidedItem(ContributionId id) {
        return table.item(ModerationItems.decidedKey(id));
    }
}
