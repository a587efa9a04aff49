package guide.local;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// What only a local run has: a page of things to try, and a health check.
final class StartPage {

    private StartPage() {}

    static void answer(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/health")) {
            exchange.getResponseHeaders().set("content-type", "application/json");
            Gateway.send(exchange, 200, "{\"status\":\"ok\"}");
            return;
        }
        try (InputStream page = StartPage.class.getResourceAsStream("/start.html")) {
            exchange.getResponseHeaders().set("content-type", "text/html; charset=utf-8");
            byte[] bytes = Objects.requireNonNull(page).readAllBytes();
            String address = "localhost:" + exchange.getLocalAddress().getPort();
            String html = new String(bytes, StandardCharsets.UTF_8);
            Gateway.send(exchange, 200, html.replace("{{address}}", address));
        }
    }
}
