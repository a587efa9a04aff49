package guide.comments;

import guide.dynamodb.Environment;
import guide.dynamodb.Transactions;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What moderators write; keys in [HeldItems] and [ModerationItems].
///
/// A decision is one transaction: of two moderators at once one decides, and the other finds what
/// the first has left.
final class ModerationStore {

    /// What else a decision writes in the same transaction.
    ///
    /// @param merged true when the contribution became a vote, and does not stand in its thread
    record More(List<TransactWriteItem> writes, boolean merged) {
        static final More NOTHING = new More(List.of(), false);
    }

    private final Writes writes;
    private final ModerationWrites moderation;
    private final Transactions transactions;
    private final DynamoContributionStore contributions;
    private final ModerationReads reads;

    ModerationStore(DynamoDbClient client, String table) {
        writes = new Writes(table);
        moderation = new ModerationWrites(table);
        transactions = new Transactions(client);
        contributions = new DynamoContributionStore(client, table);
        reads = new ModerationReads(client, table, contributions);
    }

    static ModerationStore from(Map<String, String> environment, DynamoDbClient client) {
        return new ModerationStore(client, Environment.required(environment, "COMMENTS_TABLE"));
    }

    /// What they read.
    ModerationReads reads() {
        return reads;
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
        all.add(writes.revise(after));
        all.add(writes.touch(held.id(), 0));
        contributions
                .manuscript(after.authorId(), held.id())
                .ifPresent(
                        earlier -> {
                            all.add(writes.put(earlier.revised(text)));
                            all.add(writes.keep(earlier.markdown(), after));
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
        List<TransactWriteItem> all = new ArrayList<>(contributions.removal(published));
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
