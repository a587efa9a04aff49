package guide.lambda.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.security.MessageDigest;
import java.util.Map;

/// The optional CloudFront distribution in front of the API. Behind it, the API sees CloudFront's
/// address instead of the client's.
///
/// CloudFront adds a header with a secret. If that is correct, the last but one entry of
/// `X-Forwarded-For` is the client's address: CloudFront has added it, and the API has added
/// CloudFront's own. Whatever the client itself writes into the header comes before both and is
/// ignored.
///
/// With `DIRECT_CALLS` set to `refused`, nothing else is answered: what the proxy keeps away, such
/// as by a web ACL, does not come in beside it. Those who sign in are let through, because the
/// gateway has verified their token.
public final class TrustedProxy {

    /// No request comes through a proxy.
    static final TrustedProxy NONE = new TrustedProxy("", false);

    private static final String HEADER = "x-front-secret";

    private final String secret;
    private final boolean refusesOthers;

    private TrustedProxy(String secret, boolean refusesOthers) {
        this.secret = secret;
        this.refusesOthers = refusesOthers;
    }

    /// Trusts requests with the secret in `FRONT_SECRET`; without one, none.
    public static TrustedProxy from(Map<String, String> environment) {
        String secret = environment.getOrDefault("FRONT_SECRET", "");
        boolean refuses = environment.getOrDefault("DIRECT_CALLS", "").equals("refused");
        return new TrustedProxy(secret, refuses && !secret.isBlank());
    }

    /// @throws ProblemException 403 if only the proxy may call, and this came from somewhere else
    void requireWay(Request request) {
        if (refusesOthers
                && request.caller().claims().isEmpty()
                && !isTrusted(request.header(HEADER).orElse(""))) {
            throw new ProblemException(
                    new Problem.Forbidden(
                            "comes to an address that only the front may call; use the front's own"));
        }
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
