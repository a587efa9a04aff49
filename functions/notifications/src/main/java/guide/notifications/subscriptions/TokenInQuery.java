package guide.notifications.subscriptions;

import guide.comments.subscriptions.SubscriptionToken;
import guide.comments.subscriptions.SubscriptionTokens;
import guide.lambda.http.Query;

import java.time.Instant;
import java.util.Optional;

/// The token that a link in a mail has.
record TokenInQuery(SubscriptionTokens tokens) {

    static final String NAME = "token";

    /// Empty for one that was not made here, or has ended.
    Optional<SubscriptionToken> read(Query query, Instant now) {
        return query.one(NAME).flatMap(text -> tokens.read(text, now));
    }
}
