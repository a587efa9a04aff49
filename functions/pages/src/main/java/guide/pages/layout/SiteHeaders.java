package guide.pages.layout;

import guide.lambda.http.Response;

/// What each page of the site is sent with: it runs, loads and calls only what its own origin
/// serves, has nothing inline, and is shown in nobody's frame.
public final class SiteHeaders {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; worker-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private SiteHeaders() {}

    public static Response addTo(Response page) {
        return page.with("content-security-policy", POLICY)
                .with("referrer-policy", "strict-origin-when-cross-origin");
    }
}
