package guide.tests.issuers;

import guide.lambda.http.Query;
import guide.lambda.json.Digest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Codes for the desk, granted at once, as by an issuer that knows the person already, and redeemed
/// by whoever has their verifier (RFC 7636).
final class CodeGrants {

    private final Map<String, Query> granted = new ConcurrentHashMap<>();

    /// Returns where the page that asked is sent back to, with a code or an error.
    ///
    /// @param scopes that the issuer knows
    String redirect(Query asked, Set<String> scopes) {
        boolean known = scopes.containsAll(List.of(field(asked, "scope").split(" ", -1)));
        String code = UUID.randomUUID().toString();
        if (known && field(asked, "client_id").equals(UsualIssuer.CLIENT)) {
            granted.put(code, asked);
        }
        return field(asked, "redirect_uri")
                + (granted.containsKey(code) ? "?code=" + code : "?error=invalid_scope")
                + "&state="
                + URLEncoder.encode(field(asked, "state"), StandardCharsets.UTF_8);
    }

    /// Returns the request to which the code was granted; empty if the code is not good, or sent by
    /// somebody else.
    Optional<Query> redeem(Query form) {
        return Optional.ofNullable(granted.remove(field(form, "code")))
                .filter(asked -> isProven(asked, form));
    }

    private static boolean isProven(Query asked, Query form) {
        String challenge =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Digest.sha256(field(form, "code_verifier")));
        return challenge.equals(field(asked, "code_challenge"))
                && field(asked, "redirect_uri").equals(field(form, "redirect_uri"));
    }

    private static String field(Query query, String name) {
        return query.one(name).orElse("");
    }
}
