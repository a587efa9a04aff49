package guide.comments.storage;

import guide.catalogue.store.PackedWriter;
import guide.catalogue.store.RevisionWriter;
import guide.comments.domain.AuthorCopy;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
import guide.comments.domain.Discarded;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadState;
import guide.comments.ports.Moderation;
import guide.comments.ports.PinResult;
import guide.comments.ports.PublishEffect;
import guide.comments.storage.reports.SettledReports;
import guide.comments.storage.reports.SettledReports.Settlement;
import guide.lambda.problem.ServiceUnavailableException;

import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Moderators' decisions in DynamoDB; keys in [HeldItems] and [ModerationItems].
///
/// A decision is one transaction: of two moderators at once one decides, and the other finds what
/// the first has left.
public final class ModerationStore implements Moderation {

    private final CommentsTable table;
    private final ThreadWrites threads;
    private final PublishWrites published;
    private final WithdrawalWrites withdrawals;
    private final PackedWriter packed;
    private final SettledReports reports;

    /// @param revisions by which accepted edits change the catalogue
    /// @param packed what follows them
    public ModerationStore(CommentsTable table, RevisionWriter revisions, PackedWriter packed) {
        this.table = table;
        this.packed = packed;
        threads = new ThreadWrites(table);
        reports = new SettledReports(table::batch);
        published = new PublishWrites(table, revisions);
        withdrawals = new WithdrawalWrites(table);
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
    public Optional<Discarded> discarded(ContributionId id) {
        return table.discarded(id).map(DiscardedItems::discarded);
    }

    @Override
    public Optional<ThreadKey> thread(ContributionId id) {
        return threads.thread(id);
    }

    @Override
    public Optional<State> state(ContributionId id) {
        Optional<Contribution> standing = table.find(id);
        if (table.held(id).isPresent()) {
            return Optional.of(State.HELD);
        }
        if (standing.filter(Contribution.Published.class::isInstance).isPresent()) {
            return Optional.of(State.PUBLISHED);
        }
        return discarded(id)
                .filter(found -> found.held().change().isEmpty())
                .map(Discarded::state)
                .or(() -> standing.map(_ -> State.REMOVED))
                .or(() -> decidedState(id));
    }

    /// What its author's copy says; what was decided on and has none any more was deleted.
    private Optional<State> decidedState(ContributionId id) {
        return table.item(ModerationItems.decidedKey(id))
                .map(ModerationItems::author)
                .map(author -> table.copy(author, id).map(AuthorCopy::state))
                .map(state -> state.orElse(State.REMOVED));
    }

    /// What stood in its thread before finds its own tombstone there, which only a second try looks
    /// for.
    @Override
    public boolean decide(Decision decision, LogEntry logEntry, PublishEffect effect) {
        boolean decided =
                table.commit(writes(decision, logEntry, effect, false)).isEmpty()
                        || (mayRepeat(decision)
                                && table.commitWhile(
                                        () -> mayRepeat(decision),
                                        () -> writes(decision, logEntry, effect, true)));
        if (decided
                && decision instanceof Decision.Publish
                && effect instanceof PublishEffect.EntryEdited edited) {
            packed.follow(edited.revision(), List.of(PublishWrites.change(edited)));
        }
        return decided;
    }

    /// What it starts from stands, and only the place may have changed. A root has no place to look
    /// for but its tombstone's: whatever else stopped its publication will stop it again.
    private boolean mayRepeat(Decision decision) {
        return switch (decision) {
            case Decision.Publish d -> isHeld(d.held()) && mayStandElsewhere(d.id());
            case Decision.Discard _, Decision.Keep _ -> false;
            case Decision.Withdraw d -> table.stands(d.published());
            case Decision.Revise d ->
                    d.from() == State.PUBLISHED
                            && table.held(d.id()).isEmpty()
                            && table.stands(d.held().proposed());
            case Decision.Restore d ->
                    d.to() == State.PUBLISHED
                            && discarded(d.id()).filter(d.discarded()::equals).isPresent();
        };
    }

    private boolean mayStandElsewhere(ContributionId id) {
        return !id.isRoot()
                || table.standing(id).filter(ContributionItems::isTombstone).isPresent();
    }

    private boolean isHeld(Held as) {
        return table.held(as.id())
                .filter(now -> now.proposed().revision() == as.proposed().revision())
                .isPresent();
    }

    private List<TransactWriteItem> writes(
            Decision decision, LogEntry logEntry, PublishEffect effect, boolean stoodBefore) {
        List<TransactWriteItem> all =
                new ArrayList<>(
                        switch (decision) {
                            case Decision.Publish d ->
                                    published.of(d.held(), logEntry, effect, stoodBefore);
                            case Decision.Discard d -> withdrawals.of(d, logEntry);
                            case Decision.Withdraw d -> withdrawals.of(d, logEntry);
                            case Decision.Restore d ->
                                    withdrawals.of(d, logEntry, published, effect);
                            case Decision.Keep d -> List.of(withdrawals.of(d));
                            case Decision.Revise d -> withdrawals.of(d);
                        });
        Settlement settlement = reports.by(decision, logEntry.at());
        all.addAll(table.writes(settlement));
        all.add(table.put(ModerationItems.decidedItem(decision, logEntry, settlement.wereOpen())));
        ModerationItems.logItems(decision.id(), logEntry)
                .forEach(item -> all.add(table.putNew(item)));
        return all;
    }

    @Override
    public PinResult setPinned(ContributionId root, boolean pinned, LogEntry logEntry) {
        TransactWriteItem head = pinned ? threads.pin(root) : threads.unpin(root);
        OptionalInt failed = table.commit(List.of(isPublished(root), head, table.logged(logEntry)));
        if (failed.isEmpty()) {
            return PinResult.DONE;
        }
        if (failed.getAsInt() == 0) {
            return PinResult.NOT_PUBLISHED;
        }
        if (threads.pinned(root) >= ThreadState.MOST_PINNED) {
            return PinResult.TOO_MANY;
        }
        throw new ServiceUnavailableException(new IllegalStateException("the thread moves"));
    }

    private TransactWriteItem isPublished(ContributionId root) {
        return table.check(
                ConditionCheck.builder()
                        .key(ContributionItems.key(root))
                        .conditionExpression("attribute_exists(html)"));
    }

    @Override
    public void setOpen(ThreadKey thread, boolean open, LogEntry logEntry) {
        OptionalInt failed =
                table.commit(
                        List.of(
                                threads.setOpen(thread, open, logEntry.at()),
                                table.logged(logEntry)));
        if (failed.isPresent()) {
            throw new ServiceUnavailableException(new IllegalStateException("the thread moves"));
        }
    }
}
