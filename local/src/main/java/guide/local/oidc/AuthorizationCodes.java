package guide.local.oidc;

import guide.lambda.json.Digest;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Issues authorization codes: random, valid for one minute, for a single use.
///
/// A code can be redeemed only with the client id and redirect URI that it was issued for, and with
/// the verifier of the challenge (RFC 7636, S256). A failed attempt invalidates the code.
final class AuthorizationCodes {

    static final Duration LIFE = Duration.ofMinutes(1);

    /// Who signed in, and for which client.
    ///
    /// @param challenge base64url of the verifier's SHA-256, without padding
    /// @param nonce is returned in the ID token; empty if none was sent
    record Grant(
            String name,
            List<String> groups,
            String clientId,
            String redirectUri,
            String challenge,
            String nonce) {}

    private record Issued(Grant grant, Instant until) {}

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Issued> issued = new ConcurrentHashMap<>();
    private final InstantSource clock;

    AuthorizationCodes(InstantSource clock) {
        this.clock = clock;
    }

    String issue(Grant grant) {
        Instant now = clock.instant();
        issued.values().removeIf(each -> each.until().isBefore(now));
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        issued.put(code, new Issued(grant, now.plus(LIFE)));
        return code;
    }

    /// Returns empty if the code is unknown, used, expired or for another client, or if the
    /// verifier is wrong.
    Optional<Grant> redeem(String code, String clientId, String redirectUri, String verifier) {
        return Optional.ofNullable(issued.remove(code))
                .filter(each -> clock.instant().isBefore(each.until()))
                .map(Issued::grant)
                .filter(grant -> grant.clientId().equals(clientId))
                .filter(grant -> grant.redirectUri().equals(redirectUri))
                .filter(grant -> grant.challenge().equals(challenge(verifier)));
    }

    static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Digest.sha256(verifier));
    }
}
