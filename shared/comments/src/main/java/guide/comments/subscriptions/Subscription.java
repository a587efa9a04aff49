package guide.comments.subscriptions;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;

import java.time.Instant;
import java.util.Optional;

/// That an address wants to be told of a topic.
///
/// @param author with whose secret it was asked for; empty where it came without one
/// @param contribution which it was asked for together with; empty where it was asked for alone
/// @param confirmedAt empty while nobody has shown that the address is theirs
public record Subscription(
        Subscriber subscriber,
        Topic topic,
        Optional<AuthorId> author,
        Optional<ContributionId> contribution,
        Instant askedAt,
        Optional<Instant> confirmedAt) {

    public boolean isConfirmed() {
        return confirmedAt.isPresent();
    }

    /// The same, once the address has confirmed it.
    public Subscription confirmed(Instant at) {
        return new Subscription(subscriber, topic, author, contribution, askedAt, Optional.of(at));
    }
}
