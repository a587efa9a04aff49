package guide.lambda.feeds;

import guide.lambda.address.PublicAddress;

/// Where a feed is, in whichever format.
///
/// @param path of the contract, from `/v1` on, without the format's extension
/// @param query the parameters that say which feed it is, percent-encoded; empty where the path
///   says all. A page's cursor is none of them
public record FeedAddress(String path, String query) {

    /// The feed's identity (RFC 4287, section 4.2.6): its address, which is the same in each format
    /// and for each page.
    String id() {
        return PublicAddress.absolute(path) + behind(query);
    }

    /// The address of the first page.
    public String of(FeedFormat format) {
        return PublicAddress.absolute(path + format.extension()) + behind(query);
    }

    /// The address of the page that a cursor leads to.
    String of(FeedFormat format, String cursor) {
        String parameter = "cursor=" + cursor;
        return PublicAddress.absolute(path + format.extension())
                + behind(query.isEmpty() ? parameter : query + "&" + parameter);
    }

    private static String behind(String query) {
        return query.isEmpty() ? "" : "?" + query;
    }
}
