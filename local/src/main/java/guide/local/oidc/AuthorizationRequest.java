package guide.local.oidc;

import guide.lambda.http.Query;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// An authorization request (OpenID Connect Core, section 3.1.2.1).
///
/// @param fields the parameters as sent; missing ones are empty
record AuthorizationRequest(Map<String, String> fields) {

    /// The parameters that the sign-in form passes on.
    static final List<String> NAMES =
            List.of(
                    "response_type",
                    "client_id",
                    "redirect_uri",
                    "scope",
                    "state",
                    "nonce",
                    "code_challenge",
                    "code_challenge_method");

    static AuthorizationRequest of(Query query) {
        return new AuthorizationRequest(
                NAMES.stream()
                        .collect(
                                Collectors.toMap(
                                        name -> name, name -> query.one(name).orElse(""))));
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /// Returns true if it is allowed to redirect to the `redirect_uri`: the client is known, and
    /// the URI has exactly the origin of this gateway.
    boolean comesFrom(URI origin, List<String> clients) {
        try {
            URI to = new URI(field("redirect_uri"));
            return clients.contains(field("client_id"))
                    && to.getRawFragment() == null
                    && to.getRawAuthority() != null
                    && (to.getScheme() + "://" + to.getRawAuthority()).equals(origin.toString());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// Returns the error code for the redirect (RFC 6749, section 4.1.2.1); empty if the request is
    /// valid.
    Optional<String> error() {
        if (!field("response_type").equals("code")) {
            return Optional.of("unsupported_response_type");
        }
        if (!List.of(field("scope").split(" ")).contains("openid")) {
            return Optional.of("invalid_scope");
        }
        boolean proven =
                field("code_challenge_method").equals("S256")
                        && field("code_challenge").matches("[A-Za-z0-9_-]{43}");
        return proven ? Optional.empty() : Optional.of("invalid_request");
    }

    /// Returns the `redirect_uri` with these parameters and the `state` of the request.
    String redirectWith(Map<String, String> parameters) {
        StringBuilder address = new StringBuilder(field("redirect_uri"));
        char separator = address.indexOf("?") < 0 ? '?' : '&';
        for (Map.Entry<String, String> each : parameters.entrySet()) {
            append(address.append(separator), each.getKey(), each.getValue());
            separator = '&';
        }
        if (!field("state").isEmpty()) {
            append(address.append(separator), "state", field("state"));
        }
        return address.toString();
    }

    private static void append(StringBuilder address, String name, String value) {
        address.append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
