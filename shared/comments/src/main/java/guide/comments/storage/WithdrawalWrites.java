package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;

import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
import guide.comments.domain.Discarded;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;
import guide.comments.domain.State;
import guide.comments.ports.PublishEffect;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a decision writes that takes something away, or brings it back.
///
/// Spam takes its author's approvals and keeps their number beside what it discards; whatever goes
/// back into the queue takes the approval along that it once had.
public final class WithdrawalWrites {

    private final CommentsTable table;
    private final HeldWrites waiting;
    private final AuthorWrites copies;
    private final AuthorStore authors;

    /// @param table of comments
    public WithdrawalWrites(CommentsTable table) {
        this.table = table;
        waiting = new HeldWrites(table);
        copies = new AuthorWrites(table);
        authors = new AuthorStore(table);
    }

    List<TransactWriteItem> of(Decision.Discard discard, LogEntry logEntry) {
        Held held = discard.held();
        List<TransactWriteItem> all = new ArrayList<>(List.of(waiting.release(held)));
        if (held.change().isEmpty()) {
            all.add(copies.setState(discard.author(), held.id(), discard.to(), logEntry.at()));
        }
        all.addAll(discarded(new Discarded(held, discard.to(), State.HELD), logEntry));
        return all;
    }

    /// What takes it out of its thread.
    public List<TransactWriteItem> of(Decision.Withdraw withdraw, LogEntry logEntry) {
        ContributionId id = withdraw.id();
        List<TransactWriteItem> all =
                authors.removal(withdraw.published(), Contribution.RemovedBy.MODERATOR);
        if (withdraw.to() == State.HELD) {
            all.addAll(queued(withdraw.held(), 0, logEntry));
            return all;
        }
        all.add(waiting.drop(id));
        if (table.copy(withdraw.author(), id).isPresent()) {
            all.add(copies.setState(withdraw.author(), id, withdraw.to(), logEntry.at()));
        }
        all.addAll(
                discarded(
                        new Discarded(withdraw.held(), withdraw.to(), State.PUBLISHED), logEntry));
        return all;
    }

    /// A moderator looked at it, and it stays: only as long as it says the same.
    TransactWriteItem of(Decision.Keep keep) {
        Map<String, AttributeValue> revision =
                Map.of(":revision", number(keep.published().revision()));
        return table.check(
                ConditionCheck.builder()
                        .key(table.standingKey(keep.id()))
                        .conditionExpression("revision = :revision")
                        .expressionAttributeValues(revision));
    }

    /// Another text takes the place of the one that was read.
    List<TransactWriteItem> of(Decision.Revise revise) {
        return authors.revision(revise);
    }

    /// @param published by which it is published again
    List<TransactWriteItem> of(
            Decision.Restore restore,
            LogEntry logEntry,
            PublishWrites published,
            PublishEffect effect) {
        Held held = restore.discarded().held();
        long trust =
                table.item(DiscardedItems.key(held.id(), restore.from()))
                        .map(DiscardedItems::trust)
                        .orElse(0L);
        List<TransactWriteItem> all = new ArrayList<>(List.of(release(restore.discarded())));
        if (restore.to() == State.HELD) {
            all.addAll(queued(held, trust, logEntry));
            return all;
        }
        all.addAll(published.again(held, logEntry, effect));
        long were = copies.approvals(restore.author());
        copies.changeApprovals(restore.author(), were, were + trust).ifPresent(all::add);
        return all;
    }

    private List<TransactWriteItem> discarded(Discarded discarded, LogEntry logEntry) {
        AuthorId author = discarded.held().proposed().authorId();
        long trust = discarded.state() == State.SPAM ? copies.approvals(author) : 0;
        List<TransactWriteItem> all =
                new ArrayList<>(
                        List.of(table.put(DiscardedItems.item(discarded, trust, logEntry.at()))));
        if (discarded.state() == State.SPAM) {
            copies.changeApprovals(author, trust, 0).ifPresent(all::add);
        }
        return all;
    }

    /// @param trust that comes back with it
    private List<TransactWriteItem> queued(Held held, long trust, LogEntry logEntry) {
        AuthorId author = held.proposed().authorId();
        List<TransactWriteItem> all =
                new ArrayList<>(List.of(waiting.hold(held.heard(), logEntry.at())));
        if (held.change().isPresent()) {
            all.add(waiting.requireUnchanged(held));
        } else {
            all.add(copies.takeBack(author, held.id(), logEntry.at()));
        }
        long counted = held.change().isEmpty() && isCounted(author, held.id()) ? 1 : 0;
        if (trust + counted > 0) {
            long were = copies.approvals(author);
            copies.changeApprovals(author, were, were + trust - counted).ifPresent(all::add);
        }
        return all;
    }

    private boolean isCounted(AuthorId author, ContributionId id) {
        return table.item(AuthorCopyItems.key(author, id))
                .filter(item -> item.containsKey(AuthorCopyItems.COUNTED))
                .isPresent();
    }

    private TransactWriteItem release(Discarded discarded) {
        Map<String, AttributeValue> revision =
                Map.of(":revision", number(discarded.held().proposed().revision()));
        return table.delete(
                Delete.builder()
                        .key(DiscardedItems.key(discarded.id(), discarded.state()))
                        .conditionExpression("revision = :revision")
                        .expressionAttributeValues(revision));
    }
}
