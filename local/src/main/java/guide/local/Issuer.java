package guide.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;

import guide.http.Query;
import guide.json.Json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An OpenID issuer for development: real keys, real signatures, and a token for whoever asks on
/// this machine.
///
/// | path | answer |
/// |---|---|
/// | `/oidc/.well-known/openid-configuration` | where the keys are |
/// | `/oidc/jwks` | the public key |
/// | `POST /oidc/token`, form `sub=...&group=...` | a token of that name and those groups, for an hour |
public final class Issuer {

    static final String PATH = "/oidc";

    private static final Duration LIFE = Duration.ofHours(1);
    private static final int LARGEST_FORM = 4_096;

    private final String address;
    private final List<String> audience;
    private final RSAKey key;

    Issuer(String gateway, List<String> audience) {
        address = gateway + PATH;
        this.audience = audience;
        try {
            key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }

    /// What a token's `iss` says.
    public String address() {
        return address;
    }

    /// A token that is good from now on for an hour, before `claims` are set over it.
    public String token(Map<String, Object> claims) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder all =
                new JWTClaimsSet.Builder()
                        .issuer(address)
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
            throw new IllegalStateException("a token cannot be signed", e);
        }
        return token.serialize();
    }

    void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(PATH.length());
        String request = exchange.getRequestMethod() + " " + path;
        switch (request) {
            case "GET /.well-known/openid-configuration" -> send(exchange, configuration());
            case "GET /jwks" -> send(exchange, new JWKSet(key.toPublicJWK()).toJSONObject());
            case "POST /token" -> send(exchange, granted(exchange));
            default -> Gateway.send(exchange, 404, "");
        }
    }

    private Map<String, Object> configuration() {
        return Map.of(
                "issuer",
                address,
                "jwks_uri",
                address + "/jwks",
                "token_endpoint",
                address + "/token",
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private Map<String, Object> granted(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_FORM);
        Query form = Query.parse(new String(body, StandardCharsets.UTF_8));
        Map<String, Object> claims =
                Map.of(
                        "sub", form.one("sub").orElse("developer"),
                        "groups", form.all("group"));
        return Map.of(
                "access_token", token(claims),
                "token_type", "Bearer",
                "expires_in", LIFE.toSeconds());
    }

    private static void send(HttpExchange exchange, Map<String, Object> answer) throws IOException {
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.getResponseHeaders().set("cache-control", "no-store");
        Gateway.send(exchange, 200, Json.write(answer));
    }
}
