package guide.comments.statistics;

import guide.comments.domain.ThreadKey;

/// A thread in which something was written in a month.
///
/// @param contributions how many were sent there, at least one
public record BusyPage(ThreadKey thread, long contributions) {}
