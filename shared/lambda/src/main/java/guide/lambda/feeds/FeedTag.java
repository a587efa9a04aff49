package guide.lambda.feeds;

import guide.lambda.http.Conditional;
import guide.lambda.http.Request;
import guide.lambda.json.Digest;

import java.util.Arrays;
import java.util.Optional;

/// The entity tags of one page of a feed: `"<version>-<shape>-<body>"`.
///
/// The version grows with whatever changes the feed, and one small read tells it; the shape is a
/// digest of everything else that the page depends on. What follows is the digest of the body, so
/// that the tag is a strong one (RFC 9110, section 8.8.1) also where the version was counted a
/// moment after what it counts.
record FeedTag(long version, String shape) {

    /// Changes with the writers, so that no tag outlives them.
    private static final String WRITERS = "1\n";

    /// @param generation of cursors, which are in the page
    static FeedTag of(FeedRequest asked, long version, String generation) {
        String shape = WRITERS + asked.contentType() + "\n" + asked.self() + "\n" + generation;
        return new FeedTag(version, Digest.short128(shape));
    }

    String over(String body) {
        return beginning() + Digest.short128(body) + '"';
    }

    private String beginning() {
        return '"' + (version + "-" + shape + "-");
    }

    /// Returns the tag that the client has of this page in this version; empty where it has none.
    Optional<String> heldIn(Request request) {
        return request.header("if-none-match").stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(Conditional::plain)
                .filter(tag -> tag.startsWith(beginning()) && tag.endsWith("\""))
                .findFirst();
    }
}
