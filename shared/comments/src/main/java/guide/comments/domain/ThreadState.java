package guide.comments.domain;

/// A thread that nobody has written in has count 0, version 0 and is open.
///
/// @param count of what is published, without tombstones
/// @param version grows with every change that a reader can see
public record ThreadState(long count, long version, boolean open) {

    public static final ThreadState EMPTY = new ThreadState(0, 0, true);
}
