package guide.comments.ports;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.EarlierText;

import java.util.List;

/// What is kept about authors beside their contributions and votes; all of it is theirs to have,
/// and to have deleted.
public interface AuthorTraces {

    /// That an edit was accepted, and whom the catalogue's history credits with it.
    record Credit(ContributionId id, String name) {}

    /// How many contributions of this author moderators approved.
    long approvals(AuthorId author);

    /// The texts that stood there before, oldest first; those of the last 90 days.
    List<EarlierText> earlier(ContributionId id);

    /// A page of the author's credits.
    ///
    /// @param after the position after which the page begins; empty for the first one
    Page<Credit> credits(AuthorId author, String after, int limit);

    /// Deletes what moderators wrote about a contribution. Who decided what, and when, stays in the
    /// log.
    void forgetReasons(ContributionId id);

    /// Takes the author's name out of the catalogue's history, where an edit was accepted; what it
    /// changed stays.
    void forgetCredit(AuthorId author, ContributionId id);

    /// Forgets how far the author is trusted.
    void forgetTrust(AuthorId author);
}
