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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What moderators read; keys in [HeldItems], [ModerationItems] and [AuthorCopyItems].
///
/// @param table of comments
public record ModerationReads(CommentsTable table) implements ModerationRecords {

    /// Reasons on a page of the log, at half a unit each.
    private static final int MOST_REASONS = 12;

    /// One or two Query, eventually consistent: a decision is made on the contribution itself.
    @Override
    public Page<Held> queue(List<ContributionKind> kinds, String after, int limit) {
        // Behind the id's own item; before all where there is none.
        String behind = after.isEmpty() ? "0" : after + "~";
        List<Held> waiting =
                partitions(kinds, HeldItems::partition)
                        .flatMap(pk -> query(pk, "sk > :at", behind, true, limit + 1).stream())
                        .map(HeldItems::held)
                        .sorted(Comparator.comparing(held -> held.id().own()))
                        .toList();
        return Page.of(
                        waiting,
                        limit,
                        held -> PageBytes.of(held.proposed()),
                        held -> held.id().own())
                .only(held -> kinds.contains(held.id().kind()));
    }

    /// One or two Query for each state, eventually consistent.
    @Override
    public Page<Discarded> contributions(
            List<State> states, List<ContributionKind> kinds, String before, int limit) {
        List<Discarded> found =
                states.stream()
                        .flatMap(state -> last(state, kinds, before, limit))
                        .sorted(Comparator.comparing(ModerationReads::position).reversed())
                        .toList();
        return Page.of(
                        found,
                        limit,
                        each -> PageBytes.of(each.held().proposed()),
                        ModerationReads::position)
                .only(each -> kinds.contains(each.id().kind()));
    }

    private static String position(Discarded each) {
        return each.id().own();
    }

    private static Stream<String> partitions(
            List<ContributionKind> kinds, Function<ContributionKind, String> partition) {
        return kinds.stream().map(partition).distinct();
    }

    private Stream<Discarded> last(
            State state, List<ContributionKind> kinds, String before, int limit) {
        boolean held = state == State.HELD;
        String end = before.isEmpty() ? "~" : before;
        return partitions(
                        kinds,
                        kind ->
                                held
                                        ? HeldItems.partition(kind)
                                        : DiscardedItems.partition(state, kind))
                .flatMap(pk -> query(pk, "sk < :at", end, false, limit + 1).stream())
                .map(
                        item ->
                                held
                                        ? new Discarded(HeldItems.held(item), state, state)
                                        : DiscardedItems.discarded(item));
    }

    private List<Map<String, AttributeValue>> query(
            String pk, String condition, String at, boolean forward, int most) {
        QueryRequest query =
                table.alive(Map.of(":pk", Attributes.text(pk), ":at", Attributes.text(at)))
                        .keyConditionExpression("pk = :pk AND " + condition)
                        .scanIndexForward(forward)
                        .consistentRead(false)
                        .build();
        return PartitionReads.first(table.client(), query, most);
    }

    /// One Query, eventually consistent, and one BatchGetItem: a page ends before it has more
    /// reasons than it can pay for.
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
        List<Map<String, AttributeValue>> page = affordable(items, limit);
        return new Page<>(
                reasoned(page),
                items.size() > page.size() ? Attributes.text(page.getLast(), Attributes.SK) : "");
    }

    private static List<Map<String, AttributeValue>> affordable(
            List<Map<String, AttributeValue>> items, int limit) {
        int reasons = 0;
        int end = 0;
        while (end < Math.min(limit, items.size())) {
            reasons += ModerationItems.reasonKey(items.get(end)).isPresent() ? 1 : 0;
            if (reasons > MOST_REASONS) {
                break;
            }
            end++;
        }
        return items.subList(0, end);
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
                .or(() -> discarded(id).map(Held::proposed))
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
                .or(() -> discarded(id).map(Held::thread))
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
                .or(() -> authorOfDecided(id))
                .or(() -> discarded(id).map(held -> held.proposed().authorId()));
    }

    /// Also what no moderator has decided on: it was blocked silently.
    private Optional<Held> discarded(ContributionId id) {
        return table.discarded(id).map(DiscardedItems::discarded).map(Discarded::held);
    }

    private List<Map<String, AttributeValue>> query(int most, QueryRequest.Builder query) {
        QueryRequest.Builder whole = query.tableName(table.name()).consistentRead(false);
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
