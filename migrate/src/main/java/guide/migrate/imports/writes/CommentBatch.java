package guide.migrate.imports.writes;

import guide.comments.domain.ContributionId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Comments of one thread that one transaction brings (at most 100 items and 4 MB, Amazon DynamoDB
/// developer guide, "Service quotas").
final class CommentBatch {

    private static final int MOST_ITEMS = 92;
    private static final int MOST_BYTES = 3 << 20;

    /// A root and its first replies stand together, so that the root knows from the beginning which
    /// of them stand in front.
    private static final int ROOM_FOR_A_ROOT = 20;

    private final List<PlacedComment> comments = new ArrayList<>();
    private int items;
    private int bytes;

    boolean takes(PlacedComment comment) {
        if (comments.isEmpty()) {
            return true;
        }
        int room = comment.isRoot() ? ROOM_FOR_A_ROOT : items(comment);
        return comments.getFirst().thread().key().equals(comment.thread().key())
                && items + room <= MOST_ITEMS
                && bytes + comment.bytes() <= MOST_BYTES;
    }

    void add(PlacedComment comment) {
        comments.add(comment);
        items += items(comment);
        bytes += comment.bytes();
    }

    /// At most: itself, what is beside it, and a parent that is counted.
    private static int items(PlacedComment comment) {
        int parent = comment.stands() && !comment.isRoot() ? 1 : 0;
        return (comment.stands() ? 1 : 0) + (comment.isPublished() ? 1 : 2) + parent;
    }

    boolean isEmpty() {
        return comments.isEmpty();
    }

    List<PlacedComment> comments() {
        return List.copyOf(comments);
    }

    /// Those that stand in the thread.
    List<PlacedComment> standing() {
        return comments.stream().filter(PlacedComment::stands).toList();
    }

    /// How many of them reply directly to each other one.
    Map<ContributionId, Long> repliesByParent() {
        Map<ContributionId, Long> replies = new HashMap<>();
        standing()
                .forEach(
                        comment ->
                                comment.parent().ifPresent(id -> replies.merge(id, 1L, Long::sum)));
        return replies;
    }

    Set<ContributionId> ids() {
        Set<ContributionId> ids = new HashSet<>();
        standing().forEach(comment -> ids.add(comment.id()));
        return ids;
    }
}
