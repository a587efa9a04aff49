package guide.local.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

import guide.local.dynamodb.CorsSpec;
import guide.local.site.Responses;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Emulates CORS of the HTTP API: responds to preflight requests, and adds headers to all other
/// responses for allowed origins, and for any of this machine.
final class Cors {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final CorsSpec spec;
    private final boolean anyLoopback;

    /// @param anyLoopback true to allow every origin of this machine
    Cors(CorsSpec spec, boolean anyLoopback) {
        this.spec = spec;
        this.anyLoopback = anyLoopback;
    }

    /// Whoever tries the guide beside their own site serves that on another port of this machine.
    private static boolean isLoopback(String origin) {
        try {
            return LOOPBACK.contains(
                    Objects.requireNonNullElse(URI.create(origin).getHost(), "")
                            .toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Returns true if the request was a preflight, which it then has responded to.
    boolean handle(HttpExchange exchange) throws IOException {
        Headers asked = exchange.getRequestHeaders();
        String origin = asked.getFirst("Origin");
        if (origin == null) {
            return false;
        }
        Headers response = exchange.getResponseHeaders();
        boolean allowed = spec.lets(origin) || (anyLoopback && isLoopback(origin));
        response.set("vary", "Origin");
        if (allowed) {
            response.set("access-control-allow-origin", origin);
            response.set("access-control-expose-headers", String.join(",", spec.exposed()));
        }
        boolean preflight =
                exchange.getRequestMethod().equals("OPTIONS")
                        && asked.containsKey("Access-Control-Request-Method");
        if (preflight && allowed) {
            response.set("access-control-allow-methods", String.join(",", spec.methods()));
            response.set("access-control-allow-headers", String.join(",", spec.headers()));
            response.set("access-control-max-age", spec.maxAge());
        }
        if (preflight) {
            Responses.send(exchange, 204, "");
        }
        return preflight;
    }
}
