package guide.tests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import guide.lambda.json.Json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// A site on another origin than the guide: one page with the elements as described in
/// `embed/README.md`, with hashed name and integrity, and with the policy given there.
record HostSite(List<HttpContext> contexts) implements AutoCloseable {

    /// One for all tests, started before the guide that has to allow its origin: a port that was
    /// only found free is somebody else's by the time a late test binds it.
    private static final HttpServer SERVER = started();

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Elsewhere</title>
            <link rel="icon" href="data:,">
            <script type="module" src="{{api}}/embed/{{file}}" integrity="{{integrity}}" crossorigin></script>
            </head>
            <body>
            <h1>Elsewhere</h1>
            <p><comment-count thread="page:/elsewhere/">Comments</comment-count></p>
            <framework-comparison slugs="django flask"><p>Their own words.</p></framework-comparison>
            <comment-thread thread="page:/elsewhere/"{{attributes}}></comment-thread>
            </body>
            </html>
            """;
    private static final String POLICY =
            "default-src 'none'; img-src 'self' data:; style-src 'self' {{api}}; script-src 'self' {{api}};"
                    + " connect-src {{api}}";

    /// A page at this path, with the HTML of its thread as the guide renders it, and nothing else.
    static HostSite withFragment(String path) {
        return serving(
                () ->
                        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>A post</title>"
                                + "<link rel=\"icon\" href=\"data:,\">"
                                + Guide.RUNNING.send(
                                        "GET", "/v1/comments.html?thread=page:" + path, ""));
    }

    /// @param attributes of the thread
    static HostSite start(String attributes) {
        Guide guide = Guide.RUNNING;
        String api = guide.at("");
        JsonNode asset =
                Json.readOwn(guide.send("GET", "/embed/assets.json", ""), JsonNode.class)
                        .path("guide.js");
        String page =
                PAGE.replace("{{api}}", api)
                        .replace("{{file}}", asset.path("file").asText())
                        .replace("{{integrity}}", asset.path("integrity").asText())
                        .replace("{{attributes}}", attributes);
        return serving(() -> page);
    }

    /// A page with the one line that a deployment's outputs give, and a thread.
    ///
    /// @param api where the guide is, with whatever path its domain has before it
    static HostSite withTheLineOf(String api) {
        return serving(
                () ->
                        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>A post</title>"
                                + "<link rel=\"icon\" href=\"data:,\"><h1>A post</h1>"
                                + "<script type=\"module\" src=\""
                                + api
                                + "/embed/guide.js\"></script> <comment-thread></comment-thread>");
    }

    /// One with a copy of the elements, which name the guide.
    static HostSite withACopy() {
        String api = " api=\"" + Guide.RUNNING.at("") + '"';
        String page =
                PAGE.replaceFirst("src=.* crossorigin", "src=\"/embed/guide.js\"")
                        .replace("\"page:/elsewhere/\"", "\"page:/elsewhere/\"" + api)
                        .replace("\"django flask\"", "\"django flask\"" + api)
                        .replace("{{attributes}}", "");
        return serving(() -> page);
    }

    private static HostSite serving(Supplier<String> page) {
        String policy = POLICY.replace("{{api}}", Guide.RUNNING.at(""));
        return new HostSite(
                List.of(
                        SERVER.createContext("/", exchange -> answer(exchange, page.get(), policy)),
                        SERVER.createContext("/embed/", HostSite::copy)));
    }

    /// Returns where a site is while there is one.
    static String origin() {
        return "http://localhost:" + SERVER.getAddress().getPort();
    }

    private static HttpServer started() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, String page, String policy)
            throws IOException {
        try (exchange) {
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("content-security-policy", policy);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void copy(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange;
                InputStream file = HostSite.class.getResourceAsStream(path)) {
            byte[] body = Objects.requireNonNull(file, path).readAllBytes();
            exchange.getResponseHeaders()
                    .set("content-type", path.endsWith(".js") ? "text/javascript" : "text/css");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        contexts.forEach(SERVER::removeContext);
    }
}
