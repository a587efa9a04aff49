package guide.local.site;

import com.sun.net.httpserver.HttpExchange;

import guide.lambda.http.MediaTypes;
import guide.lambda.json.Json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Writes responses; a response to HEAD has no body.
public final class Responses {

    private Responses() {}

    public static void json(HttpExchange exchange, int status, Map<String, ?> body)
            throws IOException {
        exchange.getResponseHeaders().set("content-type", "application/json");
        send(exchange, status, Json.write(body));
    }

    /// Sends a page of the site with its security headers.
    public static void page(HttpExchange exchange, int status, String html) throws IOException {
        exchange.getResponseHeaders().set("content-type", MediaTypes.HTML);
        Site.secure(exchange.getResponseHeaders());
        send(exchange, status, html);
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    public static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }
}
