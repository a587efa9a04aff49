package guide.lambda.http;

/// What browsers are told about every response, with or without CloudFront in front of the API.
final class SecurityHeaders {

    /// A fragment or a problem page that is opened by itself runs and loads nothing. One with a
    /// policy of its own keeps it.
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

    private SecurityHeaders() {}

    static Response addTo(Response response) {
        Response typed = response.with("x-content-type-options", "nosniff");
        boolean isPage =
                response.headers().getOrDefault("content-type", "").startsWith("text/html");
        return isPage && !response.headers().containsKey("content-security-policy")
                ? typed.with("content-security-policy", POLICY)
                        .with("referrer-policy", "strict-origin-when-cross-origin")
                : typed;
    }
}
