package guide.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import org.jspecify.annotations.Nullable;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Verifies tokens as documented for the HTTP API's JWT authorizer: an RSA signature by a key of
/// the issuer, `iss`, `aud`, `exp`, `nbf` and `iat`; and passes on the claims as strings.
///
/// `client_id` is compared only where a token has no `aud`. AWS does not say how far clocks may be
/// apart; here it is the minute that the functions allow.
final class Authorizer {

    private static final String SCHEME = "bearer ";
    private static final Duration LEEWAY = Duration.ofSeconds(60);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final String issuer;
    private final List<String> audience;
    private final InstantSource clock;

    /// @param issuer whose tokens are verified, exactly as they write it
    Authorizer(String issuer, List<String> audience, InstantSource clock) {
        this.issuer = issuer;
        this.audience = List.copyOf(audience);
        this.clock = clock;
        processor.setJWSKeySelector(new DiscoveredKeys(issuer));
        // Access tokens may call themselves "at+jwt" (RFC 9068).
        processor.setJWSTypeVerifier((type, context) -> {});
        processor.setJWTClaimsSetVerifier((claims, context) -> verify(claims));
    }

    /// Returns the claims of the token in an `Authorization` header; empty without a valid token.
    Optional<Map<String, String>> claims(String header) {
        String token =
                header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                        ? header.substring(SCHEME.length())
                        : header;
        try {
            return Optional.of(ClaimTexts.of(processor.process(token.strip(), null)));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return Optional.empty();
        }
    }

    private void verify(JWTClaimsSet claims) throws BadJWTException {
        if (!issuer.equals(claims.getIssuer())) {
            throw new BadJWTException("another issuer");
        }
        if (!isForUs(claims)) {
            throw new BadJWTException("another audience");
        }
        if (!isNow(claims)) {
            throw new BadJWTException("another time");
        }
    }

    private boolean isForUs(JWTClaimsSet claims) {
        return claims.getClaims().containsKey("aud")
                ? claims.getAudience().stream().anyMatch(audience::contains)
                : claims.getClaim("client_id") instanceof String client
                        && audience.contains(client);
    }

    private boolean isNow(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Date end = claims.getExpirationTime();
        return end != null
                && end.toInstant().isAfter(now.minus(LEEWAY))
                && hasBegun(claims.getNotBeforeTime(), now)
                && hasBegun(claims.getIssueTime(), now);
    }

    private static boolean hasBegun(@Nullable Date begin, Instant now) {
        return begin == null || !begin.toInstant().isAfter(now.plus(LEEWAY));
    }
}
