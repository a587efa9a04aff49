package guide.local.oidc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The discovery document of the issuer (OpenID Connect Discovery 1.0, section 3).
final class Discovery {

    private Discovery() {}

    static Map<String, Object> document(String issuer) {
        Map<String, Object> document = new HashMap<>();
        document.put("issuer", issuer);
        document.put("authorization_endpoint", issuer + "/authorize");
        document.put("token_endpoint", issuer + "/token");
        document.put("jwks_uri", issuer + "/jwks");
        document.put("scopes_supported", List.of("openid"));
        document.put("response_types_supported", List.of("code"));
        document.put("response_modes_supported", List.of("query"));
        document.put("grant_types_supported", List.of("authorization_code"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("token_endpoint_auth_methods_supported", List.of("none"));
        document.put("code_challenge_methods_supported", List.of("S256"));
        document.put("claims_supported", List.of("sub", "name", "groups", "nonce"));
        return document;
    }
}
