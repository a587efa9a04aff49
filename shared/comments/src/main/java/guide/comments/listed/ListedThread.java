package guide.comments.listed;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadState;

/// A thread with something published, as it was a moment ago.
///
/// @param newest what was sent last of what is published there
public record ListedThread(ThreadKey key, ContributionId newest, ThreadState state) {}
