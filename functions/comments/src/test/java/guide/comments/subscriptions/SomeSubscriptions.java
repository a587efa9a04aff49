package guide.comments.subscriptions;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ThreadKey;
import guide.comments.sites.SiteId;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.LocalTables;
import guide.lambda.json.Digest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Subscribers, topics and subscriptions that no other test has.
public final class SomeSubscriptions {

    /// In the future: the table server deletes what has ended by its own clock.
    static final Instant NOON = Instant.parse("2046-06-01T12:00:00Z");

    /// The table as it is then.
    static CommentsTable table() {
        return new CommentsTable(
                LocalTables.CLIENT, LocalTables.COMMENTS, InstantSource.fixed(NOON));
    }

    static final Map<String, String> ENVIRONMENT =
            Map.of("SIGNING_SECRET", "a secret of these tests, long enough".replace(' ', '-'));

    final Topic thread = new Topic.ThreadTopic(new ThreadKey.OfPage("/" + UUID.randomUUID() + "/"));
    final AuthorId author = new AuthorId(Digest.short128(UUID.randomUUID().toString()));
    final AuthorId other = new AuthorId(Digest.short128(UUID.randomUUID().toString()));

    public static Subscriber subscriber() {
        String address = UUID.randomUUID() + "@example.org";
        return new Subscriber(
                new SubscriberId(Digest.short128(address)),
                new ReaderAddress(address),
                "en",
                "https://guide.example.org",
                SiteId.DEFAULT);
    }

    public static Subscription waiting(Subscriber subscriber, Topic topic, AuthorId author) {
        return new Subscription(
                subscriber, topic, Optional.of(author), Optional.empty(), NOON, Optional.empty());
    }
}
