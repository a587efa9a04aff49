package guide.tests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A blog on a port of its own, whose pages are made with the fragment of their thread, and a
/// browser without JavaScript in front of it.
record BlogElsewhere(HttpServer server, Service guide) implements AutoCloseable {

    static BlogElsewhere start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            BlogElsewhere blog = new BlogElsewhere(server, Service.embeddedAt(origin(server)));
            server.createContext("/", blog::serve);
            server.start();
            return blog;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String origin(HttpServer server) {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String origin() {
        return origin(server);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String fragment = guide.get("/v1/comments.html?thread=page:" + path).raw().body();
            byte[] body =
                    ("<!doctype html><title>A post</title>" + fragment)
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /// The page of a post.
    Document page(String path) {
        try {
            return Jsoup.connect(origin() + path).get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends a form as a browser does from this blog: of its address it tells no more than the
    /// origin.
    ///
    /// @param button the one that is pressed; its name and value are sent if it has them
    Service.Answer press(Element button, Map<String, String> typed) {
        return press(button, typed, origin());
    }

    /// Sends a form from a page of this origin.
    Service.Answer press(Element button, Map<String, String> typed, String from) {
        FormElement form = (FormElement) button.closest("form");
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element each : form.select("input, textarea")) {
            fields.put(each.attr("name"), each.is("textarea") ? each.text() : each.val());
        }
        fields.putAll(typed);
        if (button.hasAttr("name")) {
            fields.put(button.attr("name"), button.val());
        }
        String body =
                fields.entrySet().stream()
                        .filter(each -> !each.getKey().isEmpty())
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        HttpRequest.Builder request =
                guide.request(URI.create(form.absUrl("action")).toString())
                        .setHeader("Accept", "text/html,*/*;q=0.8")
                        .setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .setHeader("Origin", from)
                        .setHeader("Referer", from + "/");
        return guide.send(request.POST(BodyPublishers.ofString(body)));
    }

    /// Opens where an answer leads to at the guide.
    Document follow(Service.Answer answer) {
        String address = answer.header("location");
        return Jsoup.parse(guide.get(address, "Accept", "text/html").raw().body(), address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
