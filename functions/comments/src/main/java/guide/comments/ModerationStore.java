package guide.comments;

import guide.dynamodb.Calls;
import guide.dynamodb.Environment;
import guide.dynamodb.Items;
import guide.dynamodb.Transactions;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What moderators read and write; keys in [HeldItems] and [ModerationItems].
///
/// A decision is one transaction: of two moderators at once one decides, and the other finds what
/// the first has left.
final class ModerationStore {

    /// A page of the queue or the log.
    ///
    /// @param next where it goes on; empty on the last page
    record Page<T>(List<T> items, String next) {}

    /// What else a decision writes in the same transaction.
    ///
    /// @param merged true when the contribution became a vote, and does not stand in its thread
    record More(List<TransactWriteItem> writes, boolean merged) {
        static final More NOTHING = new More(List.of(), false);
    }

    private final DynamoDbClient client;
    private final String table;
    private final Writes writes;
    private final ModerationWrites moderation;
    private final Transactions transactions;
    private final ContributionStore contributions;
    private final ThreadReads reads;

    ModerationStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        writes = new Writes(table);
        moderation = new ModerationWrites(table);
        transactions = new Transactions(client);
        contributions = new DynamoContributionStore(client, table);
        reads = new ThreadReads(client, table);
    }

    static ModerationStore from(Map<String, String> environment, DynamoDbClient client) {
        return new ModerationStore(client, Environment.required(environment, "COMMENTS_TABLE"));
    }

    /// What waits, oldest first: one Query for each kind.
    ///
    /// @param after the stamp after which the page begins; empty for the first one
    Page<Held> queue(List<Kind> kinds, String after, int limit) {
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

    private List<Map<String, AttributeValue>> waiting(Kind kind, String after, int limit) {
        return query(
                QueryRequest.builder()
                        .limit(limit + 1)
                        .keyConditionExpression("pk = :pk AND sk > :after")
                        .expressionAttributeValues(
                                Map.of(
                                        ":pk", Items.text(HeldItems.partition(kind)),
                                        // Behind the stamp's own item; before all where there is
                                        // none.
                                        ":after",
                                                Items.text(after.isEmpty() ? "0" : after + "~"))));
    }

    /// The newest acts first.
    ///
    /// @param before the sort key before which the page begins; empty for the first one
    Page<Act> log(String before, int limit) {
        List<Map<String, AttributeValue>> items =
                query(
                        QueryRequest.builder()
                                .scanIndexForward(false)
                                .limit(limit + 1)
                                .keyConditionExpression("pk = :pk AND sk < :before")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":pk", Items.text(ModerationItems.LOG),
                                                ":before",
                                                        Items.text(
                                                                before.isEmpty() ? "~" : before))));
        List<Map<String, AttributeValue>> page = items.subList(0, Math.min(limit, items.size()));
        return new Page<>(
                page.stream().map(ModerationItems::act).toList(),
                items.size() > limit ? Items.text(page.getLast(), Items.SK) : "");
    }

    /// The contributions that were decided on last, each once.
    List<ContributionId> decided(int most) {
        return log("", most).items().stream()
                .map(Act::subject)
                .filter(Objects::nonNull)
                .flatMap(subject -> ContributionId.parse(subject).stream())
                .distinct()
                .toList();
    }

    /// A past contribution as its author wrote it; empty once it is removed.
    Optional<Manuscript> past(ContributionId id) {
        return author(id)
                .flatMap(author -> contributions.manuscript(author, id))
                .filter(found -> found.state() != State.REMOVED);
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
        return Calls.run(() -> client.query(whole.build())).items();
    }

    Optional<Held> held(ContributionId id) {
        return contributions.held(id);
    }

    Optional<Contribution> find(ContributionId id) {
        return contributions.find(id);
    }

    Optional<Manuscript> manuscript(AuthorId author, ContributionId id) {
        return contributions.manuscript(author, id);
    }

    /// The last act of a moderator on this contribution; empty where none is remembered.
    Optional<Act> lastAct(ContributionId id) {
        return decidedItem(id).map(ModerationItems::act);
    }

    private Optional<AuthorId> authorOfDecided(ContributionId id) {
        return decidedItem(id).map(item -> new AuthorId(Items.text(item, ModerationItems.AUTHOR)));
    }

    private Optional<Map<String, AttributeValue>> decidedItem(ContributionId id) {
        Map<String, AttributeValue> item =
                Calls.run(
                        () ->
                                client.getItem(
                                                get ->
                                                        get.tableName(table)
                                                                .key(ModerationItems.decidedKey(id))
                                                                .consistentRead(true))
                                        .item());
        return Optional.of(item).filter(found -> !found.isEmpty());
    }

    /// Makes the step, logs it and remembers it, all or nothing.
    ///
    /// @return false, and nothing written, when what it starts from has changed meanwhile
    boolean decide(Decision decision, Act act, More more) {
        List<TransactWriteItem> all =
                new ArrayList<>(
                        switch (decision) {
                            case Decision.Publish d -> publish(d.held(), act, more.merged());
                            case Decision.Discard d -> discard(d, act);
                            case Decision.Remove d -> remove(d.published());
                        });
        all.addAll(more.writes());
        all.add(moderation.decided(decision, act));
        all.add(moderation.log(act));
        return transactions.commit(all).isEmpty();
    }

    private List<TransactWriteItem> publish(Held held, Act act, boolean merged) {
        if (held.change().isPresent()) {
            return change(held, held.change().get());
        }
        AuthorId author = held.proposed().authorId();
        State state = merged ? State.MERGED : State.PUBLISHED;
        List<TransactWriteItem> all =
                new ArrayList<>(
                        List.of(
                                moderation.release(held),
                                moderation.trust(author, 1),
                                moderation.mark(author, held.id(), state, act.at())));
        if (!merged) {
            all.add(writes.put(held.proposed()));
            all.add(writes.admit(held.thread(), act.at()));
        }
        return all;
    }

    /// The writes by which this author is for the library, once: also a vote on the first request,
    /// where that still stands in its thread.
    List<TransactWriteItem> voteFor(
            WantedLibrary library, AuthorId author, TransactWriteItem oneMore) {
        Optional<Contribution.Published> first = contributions.published(library.contribution());
        if (first.isEmpty()) {
            return List.of(oneMore);
        }
        int from = contributions.voteOf(library.contribution(), author);
        boolean counted = from == 1 || first.get().authorId().equals(author);
        return counted
                ? List.of()
                : List.of(
                        oneMore,
                        writes.tally(library.contribution(), from, 1),
                        writes.vote(library.contribution(), author, from, 1),
                        writes.touch(library.contribution(), 0));
    }

    /// The new text in place of the one that readers saw until now.
    private List<TransactWriteItem> change(Held held, String text) {
        Contribution.Published after = held.proposed();
        List<TransactWriteItem> all = new ArrayList<>();
        all.add(moderation.release(held));
        all.add(writes.revise(after.revision() - 1, after));
        all.add(writes.touch(held.id(), 0));
        contributions
                .manuscript(after.authorId(), held.id())
                .ifPresent(
                        earlier -> {
                            all.add(writes.put(earlier.revised(text)));
                            all.add(
                                    writes.keep(
                                            held.id(),
                                            after.revision() - 1,
                                            earlier.markdown(),
                                            after.editedAt().orElseThrow()));
                        });
        return all;
    }

    private List<TransactWriteItem> discard(Decision.Discard discard, Act act) {
        Held held = discard.held();
        List<TransactWriteItem> all = new ArrayList<>(List.of(moderation.release(held)));
        AuthorId author = held.proposed().authorId();
        if (held.change().isEmpty()) {
            all.add(moderation.mark(author, held.id(), discard.to(), act.at()));
        }
        if (discard.to() == State.SPAM) {
            all.add(moderation.trust(author, 0));
        }
        return all;
    }

    private List<TransactWriteItem> remove(Contribution.Published published) {
        List<TransactWriteItem> all = new ArrayList<>();
        all.add(
                reads.hasReplies(published.id())
                        ? writes.bury(published)
                        : writes.delete(published));
        all.add(writes.touch(published.id(), -1));
        contributions
                .manuscript(published.authorId(), published.id())
                .ifPresent(manuscript -> all.add(writes.put(manuscript.removed())));
        return all;
    }

    /// Writes all and logs it, or nothing.
    ///
    /// @return false when a condition did not hold
    boolean log(List<TransactWriteItem> changes, Act act) {
        List<TransactWriteItem> all = new ArrayList<>(changes);
        all.add(moderation.log(act));
        return transactions.commit(all).isEmpty();
    }

    /// Opens or closes the thread and logs it.
    void setOpen(ThreadKey thread, boolean open, Act act) {
        log(List.of(moderation.setOpen(thread, open, act)), act);
    }
}
