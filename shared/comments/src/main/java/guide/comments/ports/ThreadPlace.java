package guide.comments.ports;

import guide.comments.domain.Contribution;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadState;

import java.util.List;

/// Where a contribution stands.
///
/// @param parents what it replies to, and what that replies to: the root first; empty for a root
/// @param page the position after which a page of roots begins with its root
/// @param replies the position after which a page of the root's replies begins with it; empty for a
///   root
public record ThreadPlace(
        ThreadKey thread,
        ThreadState state,
        Contribution contribution,
        List<Contribution> parents,
        String page,
        String replies) {

    /// How many parents are looked up: the root, and the nearest ones.
    public static final int MOST_PARENTS = 10;
}
