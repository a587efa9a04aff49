package guide.comments.storage;

import guide.catalogue.store.RevisionWriter;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.ports.Moderation;
import guide.comments.ports.PublishEffect;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Moderators' decisions in DynamoDB; keys in [HeldItems] and [ModerationItems].
///
/// A decision is one transaction: of two moderators at once one decides, and the other finds what
/// the first has left.
public final class ModerationStore implements Moderation {

    private final CommentsTable table;
    private final ThreadWrites threads;
    private final HeldWrites held;
    private final AuthorWrites copies;
    private final PublishWrites published;
    private final AuthorStore authors;

    /// @param revisions by which accepted edits change the catalogue
    public ModerationStore(CommentsTable table, RevisionWriter revisions) {
        this.table = table;
        threads = new ThreadWrites(table);
        held = new HeldWrites(table);
        copies = new AuthorWrites(table);
        published = new PublishWrites(table, revisions);
        authors = new AuthorStore(table);
    }

    @Override
    public Optional<Contribution> find(ContributionId id) {
        return table.find(id);
    }

    @Override
    public Optional<Held> held(ContributionId id) {
        return table.held(id);
    }

    @Override
    public Optional<LogEntry> lastDecision(ContributionId id) {
        return table.item(ModerationItems.decidedKey(id)).map(ModerationItems::logEntry);
    }

    @Override
    public boolean decide(Decision decision, LogEntry logEntry, PublishEffect effect) {
        return table.commitWhile(
                () -> mayRepeat(decision), () -> writes(decision, logEntry, effect));
    }

    /// What it starts from stands, and only the place of a reply may have changed. A root has no
    /// place to look for: whatever stopped its publication will stop it again.
    private boolean mayRepeat(Decision decision) {
        return switch (decision) {
            case Decision.Publish d -> !d.id().isRoot() && isHeld(d.held());
            case Decision.Discard _ -> false;
            case Decision.Remove d -> table.stands(d.published());
        };
    }

    private boolean isHeld(Held as) {
        return table.held(as.id())
                .filter(now -> now.proposed().revision() == as.proposed().revision())
                .isPresent();
    }

    private List<TransactWriteItem> writes(
            Decision decision, LogEntry logEntry, PublishEffect effect) {
        List<TransactWriteItem> all =
                new ArrayList<>(
                        switch (decision) {
                            case Decision.Publish d -> published.of(d.held(), logEntry, effect);
                            case Decision.Discard d -> discard(d, logEntry);
                            case Decision.Remove d -> remove(d, logEntry);
                        });
        all.add(table.put(ModerationItems.decidedItem(decision, logEntry)));
        ModerationItems.logItems(decision.id(), logEntry)
                .forEach(item -> all.add(table.putNew(item)));
        return all;
    }

    private List<TransactWriteItem> discard(Decision.Discard discard, LogEntry logEntry) {
        Held discarded = discard.held();
        List<TransactWriteItem> all = new ArrayList<>(List.of(held.release(discarded)));
        AuthorId author = discarded.proposed().authorId();
        if (discarded.change().isEmpty()) {
            all.add(copies.setState(author, discarded.id(), discard.to(), logEntry.at()));
        }
        if (discard.to() == State.SPAM) {
            all.add(copies.resetApprovals(author));
        }
        return all;
    }

    private List<TransactWriteItem> remove(Decision.Remove remove, LogEntry logEntry) {
        Contribution.Published contribution = remove.published();
        AuthorId author = contribution.authorId();
        boolean isSpam = remove.to() == State.SPAM;
        List<TransactWriteItem> all = authors.removal(contribution);
        table.copy(author, contribution.id())
                .map(
                        authorCopy ->
                                isSpam
                                        ? copies.setState(
                                                author, authorCopy.id(), remove.to(), logEntry.at())
                                        : copies.put(authorCopy.removed()))
                .ifPresent(all::add);
        if (isSpam) {
            all.add(copies.resetApprovals(author));
        }
        return all;
    }

    @Override
    public void setOpen(ThreadKey thread, boolean open, LogEntry logEntry) {
        table.commit(
                List.of(
                        threads.setOpen(thread, open, logEntry.at()),
                        table.putNew(ModerationItems.logItem(logEntry))));
    }
}
