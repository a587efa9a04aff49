package guide.comments.signin;

import guide.comments.spam.AddressHasher;
import guide.comments.spam.SpamStore;
import guide.comments.spam.TokenBucket;
import guide.comments.subscriptions.Mailboxes;
import guide.comments.subscriptions.SubscriberIds;

import java.time.Duration;
import java.time.Instant;

/// How many mails with links one sender, one mailbox and one site may set off, so that nobody makes
/// the guide write to strangers.
public record SignInLimits(
        SpamStore store, AddressHasher hasher, Mailboxes mailboxes, SubscriberIds ids) {

    static final TokenBucket OF_SENDER = new TokenBucket(10, Duration.ofMinutes(10));

    /// Somebody who does not find the first mail asks again, but not often.
    static final TokenBucket OF_MAILBOX = new TokenBucket(3, Duration.ofMinutes(20));

    static final TokenBucket OF_SITE = new TokenBucket(60, Duration.ofMinutes(1));

    /// Counts a request for a link.
    ///
    /// @param sender the address that it came from; an empty one is not counted
    /// @return false if there were too many, or the mailbox wants none
    public boolean take(SignInRequest request, String sender) {
        return (sender.isEmpty() || takes(hasher.hash(sender, request.at()), OF_SENDER, request))
                && ids.mailbox(request.address()).stream().noneMatch(mailboxes::isRefused)
                && takes(ids.mailbox(request.address()).getFirst(), OF_MAILBOX, request)
                && takes(request.site().value(), OF_SITE, request);
    }

    private boolean takes(String whose, TokenBucket bucket, SignInRequest request) {
        Instant now = request.at();
        return store.take("sign-in:" + whose, bucket, now);
    }
}
