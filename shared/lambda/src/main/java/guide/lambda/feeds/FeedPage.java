package guide.lambda.feeds;

import java.util.Optional;

/// A page of a feed in one format, with the addresses that lead on from it.
///
/// @param next the address of the next page; empty on the last one
record FeedPage(
        Feed feed, FeedFormat format, FeedAddress address, String self, Optional<String> next) {

    static final String GUIDE = "The framework guide";

    /// Whether there are other pages of it.
    boolean isOneOfSeveral() {
        return next.isPresent() || !self.equals(first());
    }

    String first() {
        return address.of(format);
    }

    /// The same feed in the other format.
    String other(FeedFormat otherFormat) {
        return address.of(otherFormat);
    }

    String text() {
        return switch (format) {
            case ATOM -> AtomWriter.text(this);
            case JSON -> JsonFeedWriter.text(this);
        };
    }
}
