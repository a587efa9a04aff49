package guide.local.oidc;

import com.sun.net.httpserver.HttpExchange;

import guide.lambda.http.Query;
import guide.lambda.problem.ProblemException;
import guide.local.site.Responses;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// An OpenID issuer for development, with real keys and signatures, but any name can sign in.
///
/// | path | response |
/// |---|---|
/// | `/oidc/.well-known/openid-configuration` | the discovery document |
/// | `/oidc/jwks` | the public key |
/// | `/oidc/authorize` | a sign-in page; then a redirect with a code |
/// | `POST /oidc/token`, `grant_type=authorization_code` | tokens for a code and its verifier |
/// | `POST /oidc/token`, form `sub=...&group=...` | a token with this subject and these groups, for scripts |
///
/// Source: OpenID Connect Core 1.0, RFC 6749, RFC 7636.
public final class Issuer {

    public static final String PATH = "/oidc";

    private static final int MAX_FORM_BYTES = 4_096;

    private final Tokens tokens;
    private final AuthorizationCodes authorizationCodes;
    private final SignIn signIn;

    /// An issuer with a key of its own.
    ///
    /// @param gateway the URL of the gateway, the only origin to which codes are sent
    /// @param audience the audience of the tokens, which are also the client ids
    public Issuer(URI gateway, List<String> audience, InstantSource clock) {
        tokens = new Tokens(gateway + PATH, audience);
        authorizationCodes = new AuthorizationCodes(clock);
        signIn = new SignIn(gateway, audience, authorizationCodes);
    }

    /// Returns the `iss` of the tokens.
    public String address() {
        return tokens.issuer();
    }

    /// Returns a token that is valid for an hour; `claims` override the defaults.
    public String token(Map<String, Object> claims) {
        return tokens.token(claims);
    }

    public void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(PATH.length());
        try {
            switch (exchange.getRequestMethod() + " " + path) {
                case "GET /.well-known/openid-configuration" ->
                        send(exchange, 200, Discovery.document(address()));
                case "GET /jwks" -> send(exchange, 200, tokens.publicKeys());
                case "GET /authorize" -> signIn.show(exchange, query(exchange));
                case "POST /authorize" -> signIn.grant(exchange, form(exchange));
                case "POST /token" -> granted(exchange, form(exchange));
                default -> Responses.send(exchange, 404, "");
            }
        } catch (ProblemException problemException) {
            send(exchange, 400, Map.of("error", "invalid_request"));
        }
    }

    private void granted(HttpExchange exchange, Query form) throws IOException {
        Optional<String> type = form.one("grant_type");
        if (type.isEmpty()) {
            Map<String, Object> who =
                    Map.of(
                            "sub", form.one("sub").orElse("developer"),
                            "groups", form.all("group"));
            send(exchange, 200, answer(Map.of("access_token", token(who))));
        } else if (type.get().equals("authorization_code")) {
            exchanged(exchange, form);
        } else {
            send(exchange, 400, Map.of("error", "unsupported_grant_type"));
        }
    }

    private void exchanged(HttpExchange exchange, Query form) throws IOException {
        Optional<AuthorizationCodes.Grant> grant =
                authorizationCodes.redeem(
                        form.one("code").orElse(""),
                        form.one("client_id").orElse(""),
                        form.one("redirect_uri").orElse(""),
                        form.one("code_verifier").orElse(""));
        if (grant.isEmpty()) {
            send(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        Map<String, Object> found = new HashMap<>();
        found.put("access_token", tokens.accessToken(grant.get()));
        found.put("id_token", tokens.idToken(grant.get()));
        found.put("scope", "openid");
        send(exchange, 200, answer(found));
    }

    private static Map<String, Object> answer(Map<String, Object> tokens) {
        Map<String, Object> answer = new HashMap<>(tokens);
        answer.put("token_type", "Bearer");
        answer.put("expires_in", Tokens.LIFE.toSeconds());
        return answer;
    }

    private static Query query(HttpExchange exchange) {
        return Query.parse(Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""));
    }

    private static Query form(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_FORM_BYTES);
        return Query.parse(new String(body, StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, Map<String, Object> answer)
            throws IOException {
        exchange.getResponseHeaders().set("cache-control", "no-store");
        Responses.json(exchange, status, answer);
    }
}
