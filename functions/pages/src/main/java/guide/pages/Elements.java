package guide.pages;

import guide.lambda.http.Response;
import guide.lambda.http.Router;
import guide.pages.files.WebFolder;

/// `GET /embed/{file}`: the elements, which pages of other origins load.
///
/// A module script is loaded by CORS. The HTTP API answers that itself, for the same origins that
/// may call the API, and drops what a function says of it ("Configure CORS for HTTP APIs" in AWS's
/// documentation): so nothing is said here, except that an answer is only for the origin that
/// asked. A page that demands it of what it loads (COEP) is told that others may have these files.
final class Elements {

    private final WebFolder files = WebFolder.of("embed");

    Router addTo(Router router) {
        files.addTo(router, "/embed/", Elements::shared);
        return router;
    }

    private static Response shared(Response file) {
        return file.with("vary", "accept-encoding, origin")
                .with("cross-origin-resource-policy", "cross-origin");
    }
}
