package guide.notifications.events;

import guide.comments.domain.ContributionId;

/// Something that happened to a contribution.
public sealed interface ContributionEvent extends GuideEvent
        permits ContributionHeld,
                ContributionPublished,
                ContributionReplied,
                ContributionDecided,
                ContributionReported {

    ContributionId contribution();
}
