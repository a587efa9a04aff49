package guide.pages;

import guide.lambda.address.PublicAddress;
import guide.lambda.http.Response;
import guide.lambda.http.Router;

import java.util.Map;

/// Addresses at which something was, or at which people expect it: each leads to where it is.
final class OldAddresses {

    private static final Map<String, String> MOVED =
            Map.of(
                    "/docs", "/v1/docs",
                    "/docs/", "/v1/docs",
                    "/changes.atom", "/v1/feeds/catalogue.atom",
                    "/changes.json", "/v1/feeds/catalogue.json");

    private OldAddresses() {}

    static void addTo(Router router) {
        MOVED.forEach((from, to) -> router.getAny(from, _ -> moved(to)));
    }

    private static Response moved(String to) {
        return Response.movedPermanently(PublicAddress.link(to));
    }
}
