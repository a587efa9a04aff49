package guide.tests.issuers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import guide.lambda.json.Json;

import java.util.Map;

/// Signs claims with a key of its own.
public final class SignedTokens {

    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    private final RSAKey key;

    /// Generates the key.
    ///
    /// @param id the `kid` of the key
    public SignedTokens(String id) {
        try {
            key = new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot generate a key", e);
        }
    }

    Map<String, Object> publicKeys() {
        return new JWKSet(key.toPublicJWK()).toJSONObject();
    }

    /// Signs a shape of claims with some of them overridden.
    ///
    /// @param claims replace those of the shape; an empty text removes one
    public String sign(String shape, Map<String, ?> claims) {
        ObjectNode all = (ObjectNode) Json.readOwn(shape, JsonNode.class);
        JsonNode changes = Json.readOwn(Json.write(claims), JsonNode.class);
        changes.properties()
                .forEach(
                        each -> {
                            if (each.getValue().isTextual() && each.getValue().asText().isEmpty()) {
                                all.remove(each.getKey());
                            } else {
                                all.set(each.getKey(), each.getValue());
                            }
                        });
        // RFC 9068 gives access tokens a type of their own, which some issuers write.
        JOSEObjectType type =
                all.has("permissions") || all.has("scp") ? ACCESS_TOKEN : JOSEObjectType.JWT;
        JWSObject token =
                new JWSObject(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(key.getKeyID())
                                .type(type)
                                .build(),
                        new Payload(all.toString()));
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
        return token.serialize();
    }
}
