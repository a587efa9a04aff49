package guide.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Verifies tokens as documented for the HTTP API's JWT authorizer: an RSA signature by a key of
/// the issuer, `iss`, `aud`, `exp`, `nbf` and `iat`; and passes on the claims as strings.
final class Authorizer {

    private static final String SCHEME = "bearer ";

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    Authorizer(String issuer, List<String> audience) {
        try {
            JWKSource<SecurityContext> keys =
                    JWKSourceBuilder.create(URI.create(issuer + "/jwks").toURL()).build();
            processor.setJWSKeySelector(
                    new JWSVerificationKeySelector<>(
                            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512),
                            keys));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("invalid issuer URL: " + issuer, e);
        }
        DefaultJWTClaimsVerifier<SecurityContext> claims =
                new DefaultJWTClaimsVerifier<>(
                        new HashSet<>(audience),
                        new JWTClaimsSet.Builder().issuer(issuer).build(),
                        Set.of("exp"),
                        Set.of());
        claims.setMaxClockSkew(0);
        processor.setJWTClaimsSetVerifier(claims);
    }

    /// Returns the claims of the token in an `Authorization` header; empty without a valid token.
    Optional<Map<String, String>> claims(String header) {
        String token =
                header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                        ? header.substring(SCHEME.length())
                        : header;
        try {
            JWTClaimsSet claims = processor.process(token.strip(), null);
            Date issued = claims.getIssueTime();
            return issued != null && issued.toInstant().isAfter(Instant.now())
                    ? Optional.empty()
                    : Optional.of(texts(claims));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return Optional.empty();
        }
    }

    /// Converts claims as the HTTP API does: a list to `[one two]`, a time to seconds.
    private static Map<String, String> texts(JWTClaimsSet claims) {
        Map<String, String> texts = new HashMap<>();
        claims.getClaims().forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    private static String text(Object value) {
        return switch (value) {
            case Date date -> Long.toString(date.toInstant().getEpochSecond());
            case List<?> list ->
                    list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"));
            default -> String.valueOf(value);
        };
    }
}
