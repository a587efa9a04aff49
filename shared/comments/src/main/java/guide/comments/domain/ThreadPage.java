package guide.comments.domain;

import java.util.List;

/// One page; it may have fewer entries than were asked for, though never none while there are more.
///
/// @param key what the thread is stored under
/// @param next where the list goes on; empty on the last page
public record ThreadPage(
        ThreadKey key, ThreadState thread, List<ThreadEntry> entries, String next) {}
