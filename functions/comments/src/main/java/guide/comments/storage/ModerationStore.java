package guide.comments.storage;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.WantedLibrary;
import guide.lambda.dynamodb.Environment;
import guide.lambda.dynamodb.Transactions;

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
public final class ModerationStore {

    /// What else a decision writes in the same transaction.
    ///
    /// @param merged true when the contribution became a vote, and does not stand in its thread
    public record ExtraWrites(List<TransactWriteItem> writes, boolean merged) {
        public static final ExtraWrites NOTHING = new ExtraWrites(List.of(), false);
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

    public static ModerationStore from(Map<String, String> environment, DynamoDbClient client) {
        return new ModerationStore(client, Environment.required(environment, "COMMENTS_TABLE"));
    }

    /// What they read.
    public ModerationReads reads() {
        return reads;
    }

    public Optional<Held> held(ContributionId id) {
        return contributions.held(id);
    }

    public Optional<Contribution> find(ContributionId id) {
        return contributions.find(id);
    }

    Optional<AuthorCopy> manuscript(AuthorId author, ContributionId id) {
        return contributions.manuscript(author, id);
    }

    /// Makes the step, logs it and remembers it, all or nothing.
    ///
    /// @return false, and nothing written, when what it starts from has changed meanwhile
    public boolean decide(Decision decision, LogEntry logEntry, ExtraWrites extraWrites) {
        List<TransactWriteItem> all =
                new ArrayList<>(
                        switch (decision) {
                            case Decision.Publish d ->
                                    publish(d.held(), logEntry, extraWrites.merged());
                            case Decision.Discard d -> discard(d, logEntry);
                            case Decision.Remove d -> remove(d.published());
                        });
        all.addAll(extraWrites.writes());
        all.add(moderation.decided(decision, logEntry));
        all.add(moderation.log(logEntry));
        return transactions.commit(all).isEmpty();
    }

    private List<TransactWriteItem> publish(Held held, LogEntry logEntry, boolean merged) {
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
                                moderation.mark(author, held.id(), state, logEntry.at())));
        if (!merged) {
            all.add(writes.put(held.proposed()));
            all.add(writes.admit(held.thread(), logEntry.at()));
        }
        return all;
    }

    /// The writes by which this author is for the library, once: also a vote on the first request,
    /// where that still stands in its thread.
    public List<TransactWriteItem> voteFor(
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

    private List<TransactWriteItem> discard(Decision.Discard discard, LogEntry logEntry) {
        Held held = discard.held();
        List<TransactWriteItem> all = new ArrayList<>(List.of(moderation.release(held)));
        AuthorId author = held.proposed().authorId();
        if (held.change().isEmpty()) {
            all.add(moderation.mark(author, held.id(), discard.to(), logEntry.at()));
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
                .ifPresent(authorCopy -> all.add(writes.put(authorCopy.removed())));
        return all;
    }

    /// Writes all and logs it, or nothing.
    ///
    /// @return false when a condition did not hold
    public boolean log(List<TransactWriteItem> changes, LogEntry logEntry) {
        List<TransactWriteItem> all = new ArrayList<>(changes);
        all.add(moderation.log(logEntry));
        return transactions.commit(all).isEmpty();
    }

    /// Opens or closes the thread and logs it.
    public void setOpen(ThreadKey thread, boolean open, LogEntry logEntry) {
        log(List.of(moderation.setOpen(thread, open, logEntry)), logEntry);
    }
}
