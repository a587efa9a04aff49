package guide.local.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Signs tokens with a key that exists as long as this process; each token is valid for an hour.
final class Tokens {

    static final Duration LIFE = Duration.ofHours(1);

    private final String issuer;
    private final List<String> audience;
    private final RSAKey key;

    Tokens(String issuer, List<String> audience) {
        this.issuer = issuer;
        this.audience = audience;
        try {
            key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot generate a key", e);
        }
    }

    String issuer() {
        return issuer;
    }

    Map<String, Object> publicKeys() {
        return new JWKSet(key.toPublicJWK()).toJSONObject();
    }

    /// Returns a token for the API, with the subject and groups.
    String accessToken(AuthorizationCodes.Grant grant) {
        return token(claims(grant));
    }

    /// Returns an ID token for the client, with the subject and the nonce (OpenID Connect Core,
    /// section 2).
    String idToken(AuthorizationCodes.Grant grant) {
        Map<String, Object> claims = claims(grant);
        claims.put("aud", grant.clientId());
        claims.put("name", grant.name());
        if (!grant.nonce().isEmpty()) {
            claims.put("nonce", grant.nonce());
        }
        return token(claims);
    }

    /// Returns a token of this issuer for its audience; `claims` override the defaults.
    String token(Map<String, Object> claims) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder all =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(audience)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFE)));
        claims.forEach(all::claim);
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        all.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
        return token.serialize();
    }

    private static Map<String, Object> claims(AuthorizationCodes.Grant grant) {
        return new HashMap<>(Map.of("sub", grant.name(), "groups", grant.groups()));
    }
}
