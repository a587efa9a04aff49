package guide.comments.feeds;

import static java.nio.charset.StandardCharsets.US_ASCII;

import guide.comments.ports.QueueFeeds.QueueFeed;
import guide.comments.ports.QueueFeeds.QueueScope;
import guide.lambda.dynamodb.Signer;
import guide.lambda.feeds.FeedAddress;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/// The secret in the address of a feed of the queue: a signature of its seed, so that whoever reads
/// the table, or a copy of it, cannot make the address.
public final class QueueKeys {

    private static final String PATH = "/v1/feeds/queue";
    private static final int BYTES = 16;

    private final Signer signer;

    private QueueKeys(Signer signer) {
        this.signer = signer;
    }

    public static QueueKeys from(Map<String, String> environment) {
        return new QueueKeys(Signer.from(environment, "queue-feed"));
    }

    /// Returns the address that leads to the feed.
    public FeedAddress address(QueueScope scope, QueueFeed feed) {
        String site = scope.site().map(id -> "site=" + id + "&").orElse("");
        return new FeedAddress(PATH, site + "key=" + text(signer.sign(signed(scope, feed))));
    }

    /// Returns true for the key in its address, also by an earlier signing secret that still holds.
    boolean opens(QueueScope scope, QueueFeed feed, String key) {
        return signer.every(signed(scope, feed))
                .map(QueueKeys::text)
                .anyMatch(
                        each ->
                                MessageDigest.isEqual(
                                        each.getBytes(US_ASCII), key.getBytes(US_ASCII)));
    }

    private static String signed(QueueScope scope, QueueFeed feed) {
        return scope.text() + "\n" + feed.seed();
    }

    private static String text(byte[] signature) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(signature, BYTES));
    }
}
