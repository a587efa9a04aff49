package guide.comments.lists;

import guide.comments.domain.ContributionId;

import java.time.Instant;

/// The newest contribution of a thread or an author.
record NewestView(String id, Instant createdAt) {

    static NewestView of(ContributionId id) {
        return new NewestView(id.text(), id.createdAt());
    }
}
