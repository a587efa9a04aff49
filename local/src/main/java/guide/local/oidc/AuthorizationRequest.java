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

/// What a page asks for when it sends somebody to sign in (OpenID Connect Core, section 3.1.2.1).
///
/// @param fields as sent; those that are missing are empty
record AuthorizationRequest(Map<String, String> fields) {

    /// What the sign-in form carries on.
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

    /// True when the answer may go back to where the request says: one of the known clients, on the
    /// very origin of this gateway. Anything else is told nothing, and sent nowhere.
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

    /// The error code that the page is sent back with (RFC 6749, section 4.1.2.1); empty when all
    /// is well.
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

    /// The page's address with these parameters, and the `state` that it sent.
    String answeredWith(Map<String, String> parameters) {
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
