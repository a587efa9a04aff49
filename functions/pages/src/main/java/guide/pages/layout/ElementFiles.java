package guide.pages.layout;

import guide.lambda.address.PublicAddress;
import guide.lambda.http.Response;
import guide.lambda.http.Router;
import guide.pages.files.WebFolder;

/// `GET /embed/{file}`: the elements, which this site's pages and pages of other origins load. Each
/// is there under two names: its own, for snippets that people copy, and one with its hash, which
/// this site's pages use.
///
/// A module script is loaded by CORS. The HTTP API answers that itself, for the same origins that
/// may call the API, and drops what a function says of it ("Configure CORS for HTTP APIs" in AWS's
/// documentation): so nothing is said here, except that an answer is only for the origin that
/// asked. A page that demands it of what it loads (COEP) is told that others may have these files.
public final class ElementFiles {

    private static final String PATH = "/embed/";
    private static final WebFolder FILES = WebFolder.of("embed");

    private ElementFiles() {}

    /// Where an element's script is, to be kept for ever.
    ///
    /// @param name its own, such as `comment-thread.js`
    public static String address(String name) {
        return PublicAddress.link(PATH + FILES.hashed(name));
    }

    public static void addTo(Router router) {
        FILES.addTo(router, PATH, ElementFiles::shared);
    }

    private static Response shared(Response file) {
        return file.with("vary", "accept-encoding, origin")
                .with("cross-origin-resource-policy", "cross-origin");
    }
}
