package guide.lambda.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Map;

/// The optional CloudFront distribution in front of the API. Behind it, the API sees CloudFront's
/// address instead of the client's.
///
/// CloudFront adds a header with a secret. If that is correct, the last but one entry of
/// `X-Forwarded-For` is the client's address: CloudFront has added it, and the API has added
/// CloudFront's own. Whatever the client itself writes into the header comes before both and is
/// ignored.
public final class TrustedProxy {

    /// No request comes through a proxy.
    static final TrustedProxy NONE = new TrustedProxy("");

    private static final String HEADER = "x-front-secret";

    private final String secret;

    private TrustedProxy(String secret) {
        this.secret = secret;
    }

    /// Trusts requests with the secret in `FRONT_SECRET`; without one, none.
    public static TrustedProxy from(Map<String, String> environment) {
        return new TrustedProxy(environment.getOrDefault("FRONT_SECRET", ""));
    }

    /// Returns the request with the client's address; unchanged if it did not come through the
    /// proxy.
    Request withClientAddress(Request request) {
        String[] addresses = request.header("x-forwarded-for").orElse("").split(",", -1);
        return addresses.length < 2 || !isTrusted(request.header(HEADER).orElse(""))
                ? request
                : request.calledFrom(addresses[addresses.length - 2].strip());
    }

    private boolean isTrusted(String sent) {
        return !secret.isBlank()
                && MessageDigest.isEqual(secret.getBytes(UTF_8), sent.getBytes(UTF_8));
    }
}
