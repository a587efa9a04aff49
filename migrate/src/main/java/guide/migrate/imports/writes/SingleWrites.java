package guide.migrate.imports.writes;

import guide.comments.storage.CommentsTable;
import guide.comments.storage.ReplyWrites;
import guide.migrate.Pace;
import guide.migrate.Patience;
import guide.migrate.Sizes;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Brings one comment into a thread that is in use, as a post does: where it goes is read, and read
/// again when somebody else was faster.
record SingleWrites(CommentsTable table, Pace pace, CommentWrites beside, ImportMarks marks) {

    private static final int MOST_TRIES = 20;

    /// @return false where another import brought it meanwhile
    /// @throws IllegalStateException where something else has its place, or the thread is too busy
    boolean write(PlacedComment comment) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            List<TransactWriteItem> own = new ArrayList<>();
            List<TransactWriteItem> counters = new ArrayList<>();
            if (comment.stands()) {
                ReplyWrites.Placement placement =
                        Patience.with(
                                pace, () -> new ReplyWrites(table).place(comment.contribution()));
                own.addAll(placement.itself());
                counters.addAll(placement.counters());
                counters.add(beside.head(List.of(comment)));
            }
            own.addAll(beside.beside(comment));
            own.add(marks.mark(List.of(comment)));
            List<TransactWriteItem> all = new ArrayList<>(own);
            all.addAll(counters);
            OptionalInt failed = Patience.with(pace, () -> table.commit(all));
            pace.spend(Sizes.writeUnits(all));
            if (failed.isEmpty()) {
                return true;
            }
            if (failed.getAsInt() < own.size()) {
                return alreadyThere(comment);
            }
        }
        throw new IllegalStateException(
                "the thread " + comment.thread().key().text() + " is too busy; run it again");
    }

    /// A call whose answer was lost has been carried out, and is tried again.
    private boolean alreadyThere(PlacedComment comment) {
        if (marks.has(comment)) {
            return false;
        }
        throw new IllegalStateException(
                "something else stands where "
                        + comment.id().text()
                        + " goes, in "
                        + comment.thread().key().text());
    }
}
