package guide.tests.issuers;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import guide.lambda.http.Query;
import guide.lambda.json.Json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// One of the usual issuers, on this machine: its discovery document, its keys, and a sign-in that
/// admits one moderator without asking (OpenID Connect Core 1.0, RFC 7636).
///
/// Endpoints that the real one has on another host are under another name of this machine.
public final class IssuerServer implements AutoCloseable {

    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final long LIFE_SECONDS = 3_600;

    private final UsualIssuer kind;
    private final HttpServer server;
    private final SignedTokens tokens = new SignedTokens(UUID.randomUUID().toString());
    private final CodeGrants grants = new CodeGrants();

    private IssuerServer(UsualIssuer kind) {
        this.kind = kind;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static IssuerServer start(UsualIssuer kind) {
        IssuerServer issuer = new IssuerServer(kind);
        issuer.server.createContext("/", issuer::answer);
        issuer.server.start();
        return issuer;
    }

    /// Returns the `iss` of its tokens.
    public String address() {
        return origin() + kind.path();
    }

    private String origin() {
        return "http://localhost:" + port();
    }

    /// Returns the origin of the token endpoint, as the desk's policy must have it.
    public String tokenOrigin() {
        return elsewhere();
    }

    /// Returns the origin of the endpoints that are not under [#address()].
    private String elsewhere() {
        return "http://127.0.0.1:" + port();
    }

    /// Returns the shape of its tokens for a moderator, filled in.
    ///
    /// @param token `access_token` or `id_token`
    /// @param groups of the person, as JSON
    public String shape(String token, String groups, String nonce) {
        long now = Instant.now().getEpochSecond();
        return read(kind.file(token.replace("_token", "")))
                .replace("{{issuer}}", address())
                .replace("{{client}}", UsualIssuer.CLIENT)
                .replace("{{api}}", UsualIssuer.API)
                .replace("{{groups}}", groups)
                .replace("{{roles}}", groups.replace("/", ""))
                .replace("{{nonce}}", nonce)
                .replace("{{now}}", Long.toString(now))
                .replace("{{end}}", Long.toString(now + LIFE_SECONDS));
    }

    /// Returns a token for a moderator, with some claims overridden as [SignedTokens#sign] does it.
    public String token(String token, Map<String, ?> claims) {
        return tokens.sign(
                shape(token, Json.write(List.of("readers", kind.moderators())), ""), claims);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("access-control-allow-origin", "*");
            JsonNode discovery = Json.readOwn(discovery(), JsonNode.class);
            String path = exchange.getRequestURI().getPath();
            if (path.equals(kind.path().replaceFirst("/$", "") + DISCOVERY)) {
                json(exchange, 200, discovery());
            } else if (path.equals(path(discovery, "jwks_uri"))) {
                json(exchange, 200, Json.write(tokens.publicKeys()));
            } else if (path.equals(path(discovery, "authorization_endpoint"))) {
                exchange.getResponseHeaders()
                        .set("location", grants.redirect(query(exchange), scopes(discovery)));
                exchange.sendResponseHeaders(302, -1);
            } else if (path.equals(path(discovery, "token_endpoint"))) {
                String form =
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                Optional<Query> granted = grants.redeem(Query.parse(form));
                json(
                        exchange,
                        granted.isPresent() ? 200 : 400,
                        granted.map(this::answer).orElse("{\"error\":\"invalid_grant\"}"));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private String discovery() {
        return read(kind.file("discovery"))
                .replace("{{issuer}}", address())
                .replace("{{elsewhere}}", elsewhere());
    }

    private static String path(JsonNode discovery, String endpoint) {
        return URI.create(discovery.path(endpoint).asText()).getPath();
    }

    private static Query query(HttpExchange exchange) {
        return Query.parse(exchange.getRequestURI().getRawQuery());
    }

    private static Set<String> scopes(JsonNode discovery) {
        Set<String> scopes = new HashSet<>();
        discovery.path("scopes_supported").forEach(scope -> scopes.add(scope.asText()));
        return scopes;
    }

    /// The tokens for who signed in.
    private String answer(Query asked) {
        String groups = Json.write(List.of("readers", kind.moderators()));
        boolean opaque =
                kind.asksForApis() && !asked.one("audience").orElse("").equals(UsualIssuer.API);
        String nonce = asked.one("nonce").orElse("");
        return Json.write(
                Map.of(
                        "access_token",
                        opaque ? "opaque" : signed("access_token", groups, ""),
                        "id_token",
                        signed("id_token", groups, nonce),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        LIFE_SECONDS));
    }

    private String signed(String token, String groups, String nonce) {
        return tokens.sign(shape(token, groups, nonce), Map.of());
    }

    private static void json(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String read(String file) {
        try (InputStream in = IssuerServer.class.getResourceAsStream(file)) {
            return new String(
                    Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
