package guide.lambda.http;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.lambda.problem.ProblemException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The claims of the bearer token that the gateway's authorizer has verified (RFC 7519, section 4).
///
/// API Gateway hands claims on as text, and a list as `[a b]`, in which nobody can tell one group
/// of two words from two groups. So the token itself is read once more. It counts only if its
/// `iss`, `sub` and `exp` are those that were verified: another token's claims never do.
record TokenClaims(JsonNode json) {

    private static final String SCHEME = "bearer ";

    /// Claims that must be the same in what was verified and in what is read.
    private static final List<String> SAME = List.of("iss", "sub", "exp");

    private static final int PARTS = 3;

    /// Returns the claims of the request's verified token; empty if there is none.
    static Optional<TokenClaims> of(Request request) {
        Map<String, String> verified = request.caller().claims();
        return verified.isEmpty()
                ? Optional.empty()
                : request.header("authorization")
                        .flatMap(TokenClaims::payload)
                        .map(TokenClaims::new)
                        .filter(claims -> claims.isSame(verified));
    }

    private static Optional<JsonNode> payload(String header) {
        String text = header.strip();
        boolean isBearer = text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String[] parts =
                (isBearer ? text.substring(SCHEME.length()) : text).strip().split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(parts[1]);
            JsonNode json = Json.read(new String(bytes, StandardCharsets.UTF_8), JsonNode.class);
            return Optional.ofNullable(json).filter(JsonNode::isObject);
        } catch (IllegalArgumentException | ProblemException e) {
            // What the authorizer has verified is JSON; anything else was never a token.
            return Optional.empty();
        }
    }

    private boolean isSame(Map<String, String> verified) {
        return SAME.stream()
                .allMatch(
                        name ->
                                !text(name).isEmpty()
                                        && text(name).equals(verified.getOrDefault(name, "")));
    }

    /// Returns a claim that is a text or a whole number; empty if it is absent or anything else.
    String text(String name) {
        JsonNode value = json.path(name);
        return value.isTextual() || value.isIntegralNumber() ? value.asText() : "";
    }

    /// Returns the texts of a claim that is a text or a list.
    ///
    /// @param name the claim's own name, such as `cognito:groups` or `https://example.org/groups`,
    ///   or, where there is none of that name, the way to it by dots, such as `realm_access.roles`
    Set<String> texts(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode()) {
            value = json;
            for (String step : name.split("\\.", -1)) {
                value = value.path(step);
            }
        }
        List<String> texts = new ArrayList<>();
        if (value.isTextual()) {
            texts.add(value.asText());
        } else if (value.isArray()) {
            value.forEach(
                    each -> {
                        if (each.isTextual()) {
                            texts.add(each.asText());
                        }
                    });
        }
        return new HashSet<>(texts);
    }
}
