package guide.comments.domain;

import java.util.List;

/// A root with the first of its replies, oldest first; or a reply, whose own `replies` are empty.
///
/// @param moreReplies where the replies go on; empty when all are here
public record ThreadEntry(
        Contribution contribution, List<Contribution> replies, String moreReplies) {}
