package guide.comments.domain;

import java.util.List;

/// One page; it may have fewer entries than were asked for, though never none while there are more.
///
/// @param key what the thread is stored under
/// @param pinned what the first page of roots shows before its entries, at most
///   [ThreadState#MOST_PINNED]; each has its place among the entries too. Empty on any other page
/// @param next where the list goes on; empty on the last page
public record ThreadPage(
        ThreadKey key,
        ThreadState thread,
        List<Contribution.Published> pinned,
        List<ThreadEntry> entries,
        String next) {

    /// A page before which nothing is pinned.
    public ThreadPage(ThreadKey key, ThreadState thread, List<ThreadEntry> entries, String next) {
        this(key, thread, List.of(), entries, next);
    }

    /// The same page behind these.
    public ThreadPage behind(List<Contribution.Published> first) {
        return new ThreadPage(key, thread, first, entries, next);
    }
}
