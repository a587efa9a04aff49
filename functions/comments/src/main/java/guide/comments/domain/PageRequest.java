package guide.comments.domain;

import java.util.Optional;

/// What a page is of: a thread's roots, or the replies below one root.
///
/// @param after the sort position after which the page begins; empty for the first one
/// @param limit how many entries a page has at the most
public record PageRequest(
        ThreadKey thread,
        Optional<ContributionId> root,
        boolean newestFirst,
        String after,
        int limit) {}
