package guide.comments.subscriptions;

import guide.comments.domain.ContributionId;

/// Takes wishes to be told by mail.
public interface Subscribing {

    /// Where no mail is sent: takes nothing down, so that no address lies there for nothing.
    Subscribing OFF =
            new Subscribing() {
                @Override
                public SubscriptionOutcome take(SubscriptionWish wish) {
                    return SubscriptionOutcome.IGNORED;
                }

                @Override
                public SubscriptionOutcome take(SubscriptionWish wish, ContributionId held) {
                    return SubscriptionOutcome.IGNORED;
                }
            };

    /// Takes a wish, and has the address asked.
    SubscriptionOutcome take(SubscriptionWish wish);

    /// Takes a wish that came with a contribution that is held. Nobody is asked before that is
    /// published: what no moderator has seen sends no mail to anybody.
    SubscriptionOutcome take(SubscriptionWish wish, ContributionId held);
}
