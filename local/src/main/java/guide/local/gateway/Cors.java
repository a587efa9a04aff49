package guide.local.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

import guide.local.dynamodb.CorsSpec;
import guide.local.site.Responses;

import java.io.IOException;

/// Cross-origin answers as the HTTP API gives them: it answers preflights itself, and marks every
/// other answer for the origins that are allowed.
final class Cors {

    private final CorsSpec spec;

    Cors(CorsSpec spec) {
        this.spec = spec;
    }

    /// True when the request was a preflight, which is then answered.
    boolean handle(HttpExchange exchange) throws IOException {
        Headers asked = exchange.getRequestHeaders();
        String origin = asked.getFirst("Origin");
        if (origin == null) {
            return false;
        }
        Headers answer = exchange.getResponseHeaders();
        boolean allowed = spec.origins().contains(origin);
        answer.set("vary", "Origin");
        if (allowed) {
            answer.set("access-control-allow-origin", origin);
            answer.set("access-control-expose-headers", String.join(",", spec.exposed()));
        }
        boolean preflight =
                exchange.getRequestMethod().equals("OPTIONS")
                        && asked.containsKey("Access-Control-Request-Method");
        if (preflight && allowed) {
            answer.set("access-control-allow-methods", String.join(",", spec.methods()));
            answer.set("access-control-allow-headers", String.join(",", spec.headers()));
            answer.set("access-control-max-age", spec.maxAge());
        }
        if (preflight) {
            Responses.send(exchange, 204, "");
        }
        return preflight;
    }
}
