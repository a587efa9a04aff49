package guide.comments.subscriptions;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.sites.SiteId;

import java.time.Instant;
import java.util.Optional;

/// What somebody asks for; whether the address is theirs is still to be shown.
///
/// @param author whose secret came with it; empty for none
/// @param site that they ask on, whose confirmations are limited together
/// @param language the tag of a `ReaderLanguage`
/// @param home as in [Subscriber]
/// @param sender the address that the request came from; empty where it is not known
public record SubscriptionWish(
        ReaderAddress address,
        Topic topic,
        Optional<AuthorId> author,
        SiteId site,
        String language,
        String home,
        String sender,
        Instant now) {

    /// The subscription under this id, which waits to be confirmed.
    Subscription waiting(SubscriberId id, Optional<ContributionId> contribution) {
        return new Subscription(
                new Subscriber(id, address, language, home, site),
                topic,
                author,
                contribution,
                now,
                Optional.empty());
    }
}
