package guide.notifications.moderators;

import guide.comments.domain.ContributionKind;
import guide.comments.domain.HoldReason;

/// What the letters say, in one language.
interface ModeratorWords {

    /// The subject of a mail about one contribution.
    ///
    /// @param where the title of the thread
    String subject(String site, String where);

    /// The subject of a mail about a contribution that a reader has reported.
    String reportedSubject(String site, String where);

    /// That a reader has reported one, as a sentence.
    String reported(ContributionKind kind);

    /// Why, and in the reader's own words.
    String reportReason(String reason);

    String openReported();

    String digestSubject(String site);

    /// What waits, as a sentence.
    ///
    /// @param isChange whether it changes what is published already
    String waits(ContributionKind kind, boolean isChange);

    /// How many wait, as a sentence.
    ///
    /// @param isMore whether there are more than `count`
    String manyWait(int count, boolean isMore);

    /// Who wrote what, and where.
    String by(ContributionKind kind, String name, String where);

    /// Why it waits, as a sentence.
    String reason(HoldReason reason);

    String open();

    String openQueue();

    /// Why one gets the mail, and how that ends.
    String footer();
}
