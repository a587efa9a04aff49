package guide.comments.subscriptions;

import guide.comments.sites.SiteId;
import guide.comments.spam.AddressHasher;
import guide.comments.spam.SpamStore;
import guide.comments.spam.TokenBucket;

import java.time.Duration;
import java.time.Instant;

/// How many confirmations one sender and one site may set off, so that nobody makes the guide write
/// to strangers. A mailbox has its own limit, in [Mailboxes].
public final class ConfirmationLimits {

    /// More than somebody asks for at once, and then one in ten minutes.
    static final TokenBucket OF_SENDER = new TokenBucket(10, Duration.ofMinutes(10));

    /// A well-read post has fewer new subscribers; a flood makes 60 an hour.
    static final TokenBucket OF_SITE = new TokenBucket(60, Duration.ofMinutes(1));

    private final SpamStore store;
    private final AddressHasher addressHasher;

    public ConfirmationLimits(SpamStore store, AddressHasher addressHasher) {
        this.store = store;
        this.addressHasher = addressHasher;
    }

    /// Counts a wish of this sender.
    ///
    /// @param sender the address; an empty one is not counted
    /// @return false if there were too many
    boolean takeOfSender(String sender, Instant now) {
        return sender.isEmpty()
                || store.take("subscribe:" + addressHasher.hash(sender, now), OF_SENDER, now);
    }

    /// Counts a confirmation that a site sets off.
    ///
    /// @return false if there were too many
    boolean takeOfSite(SiteId site, Instant now) {
        return store.take("confirmations:" + site.value(), OF_SITE, now);
    }
}
