package guide.migrate.imports.writes;

import guide.comments.domain.ContributionId;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ReplyItems;
import guide.migrate.Pace;
import guide.migrate.Patience;
import guide.migrate.Sizes;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/// Writes arranged comments: as many as fit into a transaction where nobody else can be, one by one
/// where somebody can. Whatever stops it, what was written is whole, and the next run goes on
/// behind it.
public final class CommentWriter {

    /// How the comments below one root are written.
    private enum Group {
        TOGETHER,
        ONE_BY_ONE
    }

    private final CommentsTable table;
    private final Pace pace;
    private final BatchWrites batches;
    private final SingleWrites singles;
    private final LongConsumer progress;
    private final Set<ContributionId> behind = new HashSet<>();
    private CommentBatch batch = new CommentBatch();
    private @Nullable ContributionId root;
    private Group group = Group.TOGETHER;
    private long written;

    /// @param progress is told how many were written
    public CommentWriter(
            CommentsTable table,
            Pace pace,
            String source,
            InstantSource clock,
            LongConsumer progress) {
        this.table = table;
        this.pace = pace;
        this.progress = progress;
        CommentWrites beside = new CommentWrites(table, source, clock);
        ImportMarks marks = new ImportMarks(table, pace);
        batches = new BatchWrites(table, pace, beside, marks);
        singles = new SingleWrites(table, pace, beside, marks);
    }

    /// How many this one brought.
    public long written() {
        return written;
    }

    public void add(PlacedComment comment) {
        if (!comment.id().rootId().equals(root)) {
            root = comment.id().rootId();
            group = group(comment);
        }
        if (group == Group.ONE_BY_ONE) {
            finish();
            single(comment);
            return;
        }
        if (!batch.takes(comment)) {
            finish();
        }
        batch.add(comment);
    }

    /// A root that is new has nobody below it. One that stands already has its place for each
    /// reply, unless all of them go behind anyway.
    private Group group(PlacedComment first) {
        if (first.isLate()) {
            return Group.ONE_BY_ONE;
        }
        if (first.isRoot() || !first.stands()) {
            return first.isRoot() ? Group.TOGETHER : Group.ONE_BY_ONE;
        }
        Optional<Map<String, AttributeValue>> there =
                Patience.with(pace, () -> table.item(ContributionItems.key(first.id().rootId())));
        boolean full =
                there.filter(ReplyItems::isCounted)
                        .filter(item -> !ReplyItems.hasRoomInFront(item))
                        .isPresent();
        if (full) {
            behind.add(first.id().rootId());
        }
        return full ? Group.TOGETHER : Group.ONE_BY_ONE;
    }

    /// Writes what is left.
    public void finish() {
        if (batch.isEmpty()) {
            return;
        }
        CommentBatch full = batch;
        batch = new CommentBatch();
        List<TransactWriteItem> items = batches.of(full, Set.copyOf(behind));
        boolean isWritten = Patience.with(pace, () -> table.commit(items)).isEmpty();
        pace.spend(Sizes.writeUnits(items));
        if (isWritten) {
            count(full.comments().size());
        } else {
            full.comments().forEach(this::single);
        }
        behind.removeIf(each -> !each.equals(root));
    }

    private void single(PlacedComment comment) {
        if (singles.write(comment)) {
            count(1);
        }
    }

    private void count(long more) {
        written += more;
        progress.accept(more);
    }
}
