package guide.lambda.feeds;

import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.MediaTypes;
import guide.lambda.http.Request;

import java.util.Optional;

/// A page of a feed that somebody asks for.
///
/// @param isNegotiated whether the header `Accept` decided on the format, not the address
/// @param cursor of the page; empty for the first one
public record FeedRequest(
        Request request,
        FeedFormat format,
        boolean isNegotiated,
        FeedAddress address,
        Optional<String> cursor) {

    /// Returns the position from which the page begins; empty for the first one.
    public String position(Cursors cursors) {
        return cursor.map(text -> cursors.open(scope(), text)).orElse("");
    }

    /// Returns the page with the addresses that lead on from it.
    FeedPage page(Feed feed, Cursors cursors) {
        Optional<String> next =
                Optional.of(feed.next())
                        .filter(position -> !position.isEmpty())
                        .map(position -> address.of(format, cursors.sign(scope(), position)));
        return new FeedPage(feed, format, address, self(), next);
    }

    /// What the answer is called. A browser shows XML with its style sheet, but the text of what is
    /// called Atom; it is who takes HTML.
    String contentType() {
        return isByBrowser() ? "application/xml; charset=utf-8" : format.contentType();
    }

    private boolean isByBrowser() {
        return format == FeedFormat.ATOM
                && MediaTypes.lists(request.header("accept").orElse(""), "text/html");
    }

    /// Whether the header `Accept` decides on anything in the answer.
    boolean variesByAccept() {
        return isNegotiated || format == FeedFormat.ATOM;
    }

    String self() {
        return cursor.map(text -> address.of(format, text)).orElseGet(() -> address.of(format));
    }

    /// A cursor of one format leads to the same page in the other.
    private String scope() {
        return "feed\n" + address.path() + "\n" + address.query();
    }
}
