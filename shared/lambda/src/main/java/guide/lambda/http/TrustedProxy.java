package guide.lambda.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Map;

/// The optional CloudFront before the API, to which the API sees its addresses instead of the
/// readers'.
///
/// It is known by a header with a secret, which it adds itself; then the last but one of
/// `X-Forwarded-For` is the reader's address: CloudFront has added that, and the API CloudFront's
/// own. What a reader writes into the header stands before both, and is not believed.
public final class TrustedProxy {

    /// Nobody is the front.
    static final TrustedProxy NONE = new TrustedProxy("");

    private static final String HEADER = "x-front-secret";

    private final String secret;

    private TrustedProxy(String secret) {
        this.secret = secret;
    }

    /// The front that `FRONT_SECRET` names; without one nobody is the front.
    public static TrustedProxy from(Map<String, String> environment) {
        return new TrustedProxy(environment.getOrDefault("FRONT_SECRET", ""));
    }

    /// The request with the reader's address as its caller's; as it is where it came straight.
    Request seen(Request request) {
        String[] addresses = request.header("x-forwarded-for").orElse("").split(",", -1);
        return addresses.length < 2 || !isFront(request.header(HEADER).orElse(""))
                ? request
                : request.calledFrom(addresses[addresses.length - 2].strip());
    }

    private boolean isFront(String sent) {
        return !secret.isBlank()
                && MessageDigest.isEqual(secret.getBytes(UTF_8), sent.getBytes(UTF_8));
    }
}
