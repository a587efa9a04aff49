package guide.comments.authors;

import guide.comments.domain.AuthorId;
import guide.comments.domain.State;
import guide.comments.identity.AuthorTokens;
import guide.comments.ports.AuthorContributions;
import guide.comments.ports.Posts;

/// Knows the voters of whom something was accepted: a vote with its proof of work, or a
/// contribution.
///
/// A secret alone says nothing: whoever posts is given one, even where the post is held.
public record KnownVoters(
        AuthorTokens authorTokens, Posts posts, AuthorContributions contributions) {

    /// How many of an author's oldest contributions are looked at for a published one.
    private static final int MOST_LOOKED_AT = 20;

    /// Whether something was accepted of the holder of this secret: at most two reads.
    boolean isKnown(AuthorId voter, String secret) {
        return authorTokens.isVoters(secret)
                || posts.approvals(voter) > 0
                || contributions.copies(voter, "", MOST_LOOKED_AT).items().stream()
                        .anyMatch(copy -> copy.state() == State.PUBLISHED);
    }
}
