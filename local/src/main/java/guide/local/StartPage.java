package guide.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;

import guide.http.Html;
import guide.json.Json;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What only a local run has: a page of things to try, and a health check.
///
/// Which frameworks there are, the page asks the API that it shows; the first [#MOST_SIDE_BY_SIDE]
/// of them make its second comparison.
final class StartPage {

    private static final int MOST_SIDE_BY_SIDE = 6;

    private StartPage() {}

    static void answer(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/health")) {
            exchange.getResponseHeaders().set("content-type", "application/json");
            Gateway.send(exchange, 200, "{\"status\":\"ok\"}");
            return;
        }
        try (InputStream page = StartPage.class.getResourceAsStream("/start.html")) {
            byte[] bytes = Objects.requireNonNull(page).readAllBytes();
            String address = "localhost:" + exchange.getLocalAddress().getPort();
            String html = filled(new String(bytes, StandardCharsets.UTF_8), address);
            exchange.getResponseHeaders().set("content-type", "text/html; charset=utf-8");
            Gateway.send(exchange, 200, html);
        }
    }

    private static String filled(String html, String address) throws IOException {
        List<JsonNode> frameworks = frameworks(address);
        String pages =
                frameworks.stream()
                        .map(each -> item(each.path("url").asText(), each.path("name").asText()))
                        .collect(Collectors.joining("\n"));
        String slugs =
                frameworks.stream()
                        .limit(MOST_SIDE_BY_SIDE)
                        .map(each -> each.path("slug").asText())
                        .collect(Collectors.joining("-vs-"));
        return html.replace("{{address}}", address)
                .replace("{{frameworks}}", pages)
                .replace("{{comparison}}", Html.text("/v1/comparisons/" + slugs));
    }

    private static String item(String url, String name) {
        return "<li><a href=\"%s\">%s</a></li>".formatted(Html.text(url), Html.text(name));
    }

    private static List<JsonNode> frameworks(String address) throws IOException {
        URI list = URI.create("http://" + address + "/v1/frameworks?limit=100");
        try (InputStream in = list.toURL().openStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            JsonNode items = Json.readOwn(text, JsonNode.class).path("items");
            return StreamSupport.stream(items.spliterator(), false).toList();
        }
    }
}
