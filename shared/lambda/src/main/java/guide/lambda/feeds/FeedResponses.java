package guide.lambda.feeds;

import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.kept.KeptResponses;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers with pages of feeds. Who has the page of the present version is told so, without
/// anything but the version being read; a page is made once for a version, and kept in memory.
public final class FeedResponses {

    /// Some hundred pages, compressed.
    private static final long KEPT_BYTES = 2_000_000;

    /// After which a page is made again also where its version is still the same: whatever a
    /// version does not count, such as a name that was taken away, is not told for longer.
    private static final Duration KEPT_FOR = Duration.ofMinutes(5);

    /// A feed that is opened in a browser loads its style sheet and nothing else.
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// How caches may keep a feed.
    public enum Audience {
        /// For a minute, as anything that readers write to; a reader of feeds asks less often.
        EVERYBODY,

        /// Only in the reader's own cache, which asks each time whether it is still good.
        WHO_HAS_THE_ADDRESS
    }

    private final KeptResponses kept = new KeptResponses(KEPT_BYTES);
    private final Cursors cursors;
    private final InstantSource clock;
    private final Audience audience;

    /// @param clock by which what is in memory is new enough
    public FeedResponses(Cursors cursors, InstantSource clock, Audience audience) {
        this.cursors = cursors;
        this.clock = clock;
        this.audience = audience;
    }

    /// Returns the page, or that the client has it already.
    ///
    /// @param version grows with each change of the feed
    /// @param make reads the page; called only where nobody has it
    public Response answer(FeedRequest asked, long version, Supplier<Feed> make) {
        FeedTag tag = FeedTag.of(asked, version, cursors.generation());
        Request request = asked.request();
        Optional<String> held = tag.heldIn(request);
        if (held.isPresent()) {
            return withHeaders(asked, Response.UNCHANGED.with("etag", held.get()));
        }
        long period = clock.instant().getEpochSecond() / KEPT_FOR.toSeconds();
        String key = String.join(" ", "" + version, "" + period, tag.shape());
        return kept.answer(request, key, () -> made(asked, tag, make.get()));
    }

    private Response made(FeedRequest asked, FeedTag tag, Feed feed) {
        String body = asked.page(feed, cursors).text();
        Response response = Response.text(asked.contentType(), body).with("etag", tag.over(body));
        return withHeaders(asked, response);
    }

    private Response withHeaders(FeedRequest asked, Response response) {
        Response cached =
                switch (audience) {
                    case EVERYBODY -> response.cachedFor(60);
                    case WHO_HAS_THE_ADDRESS -> response.with("cache-control", "private, no-cache");
                };
        Response varied = asked.variesByAccept() ? cached.with("vary", "accept") : cached;
        return varied.with("content-security-policy", POLICY)
                .with("referrer-policy", "no-referrer");
    }
}
