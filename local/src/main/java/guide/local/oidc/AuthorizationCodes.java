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

/// Authorization codes: random, good for a minute, and once only.
///
/// A code is exchanged only for the client and the address that it was given to, and by whoever
/// knows the verifier behind the challenge (RFC 7636, S256). A wrong try uses it up: whoever
/// guesses has one guess.
final class AuthorizationCodes {

    static final Duration LIFE = Duration.ofMinutes(1);

    /// Who signed in, and for whom.
    ///
    /// @param challenge base64url of the verifier's SHA-256, without padding
    /// @param nonce comes back in the id token; empty when none was sent
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

    /// Empty for a code that is unknown, used, too old or another's, and for a wrong verifier.
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
