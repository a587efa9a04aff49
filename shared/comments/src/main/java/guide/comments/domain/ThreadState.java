package guide.comments.domain;

import java.util.List;

/// A thread that nobody has written in has count 0, version 0 and is open.
///
/// @param count of what is published, without tombstones
/// @param version grows with every change that a reader can see
/// @param pinned the sortable ids of the roots that are shown first, the newest first; usually no
///   more than [#MOST_PINNED], though two threads that became one, or an import, may have brought
///   more
public record ThreadState(long count, long version, boolean open, List<String> pinned) {

    /// How many are shown first, and how many moderators can pin.
    public static final int MOST_PINNED = 3;

    public static final ThreadState EMPTY = new ThreadState(0, 0, true);

    public ThreadState {
        pinned = List.copyOf(pinned);
    }

    /// A thread in which nothing is pinned.
    public ThreadState(long count, long version, boolean open) {
        this(count, version, open, List.of());
    }
}
