package guide.bench.imports;

import com.fasterxml.jackson.databind.JsonNode;

import guide.bench.load.Child;
import guide.lambda.json.Json;

import org.jsoup.Jsoup;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Isso with its own server.
final class RealIsso implements RealPeer {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final Child server;
    private final PeerHttp calls;

    /// @param programs the folder with Isso's programs
    RealIsso(Path programs, Path folder) throws IOException {
        this.folder = folder;
        int port = Child.freePort();
        Path settings =
                Files.writeString(
                        folder.resolve("isso.cfg"),
                        """
                        [general]
                        dbpath = %s
                        host = http://localhost:%d/
                        max-age = 15m
                        [server]
                        listen = http://localhost:%d
                        trusted-proxies = 127.0.0.1
                        [moderation]
                        enabled = false
                        [guard]
                        enabled = false
                        """
                                .formatted(folder.resolve("comments.db"), port, port));
        server =
                Child.start(
                        List.of(
                                programs.resolve("gunicorn").toString(),
                                "--bind",
                                "127.0.0.1:" + port,
                                "--workers",
                                "1",
                                "isso.run"),
                        Map.of("ISSO_SETTINGS", settings.toString()),
                        folder,
                        port);
        calls = new PeerHttp(http, "http://127.0.0.1:" + port);
    }

    @Override
    public String name() {
        return "Isso 0.14.0, its database";
    }

    @Override
    public String path() {
        return "/isso/real/";
    }

    @Override
    public void fill() throws IOException, InterruptedException {
        for (int root = 0; root < 10; root++) {
            long id = post("Root *" + root + "*", "Ada", 0);
            long reply = post("Reply to " + root, "Grace", id);
            vote(id, "like", root % 3);
            vote(reply, "dislike", root % 2);
        }
        HttpResponse<String> gone = send("Soon gone", "Ada", 0);
        long last = Json.readOwn(gone.body(), JsonNode.class).path("id").asLong();
        post("Reply to what is gone", "Grace", last);
        String cookie = gone.headers().firstValue("set-cookie").orElse("").split(";", 2)[0];
        calls.call("DELETE", "/id/" + last, "", "Cookie", cookie);
    }

    private long post(String text, String author, long parent)
            throws IOException, InterruptedException {
        return Json.readOwn(send(text, author, parent).body(), JsonNode.class).path("id").asLong();
    }

    private HttpResponse<String> send(String text, String author, long parent)
            throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>();
        body.put("text", text);
        body.put("author", author);
        body.put("email", author + "@blog.example");
        body.put("title", "Real");
        if (parent > 0) {
            body.put("parent", parent);
        }
        return calls.send(
                "POST", "/new?uri=" + path(), Json.write(body), "X-Forwarded-For", "11.0.0.1");
    }

    /// One address has one vote.
    private void vote(long id, String how, int times) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            calls.call(
                    "POST",
                    "/id/" + id + "/" + how,
                    "{}",
                    "X-Forwarded-For",
                    "11." + (i + 1) + ".0.1");
        }
    }

    @Override
    public List<PeerComment> shown() throws IOException, InterruptedException {
        JsonNode roots = calls.call("GET", "/?uri=" + path(), "").path("replies");
        List<PeerComment> all = new ArrayList<>();
        for (JsonNode root : roots) {
            all.add(comment(root, ""));
            root.path("replies").forEach(reply -> all.add(comment(reply, text(root))));
        }
        return all;
    }

    private static PeerComment comment(JsonNode json, String parent) {
        boolean gone = json.path("mode").asInt() == 4;
        return new PeerComment(
                gone ? "" : json.path("author").asText(),
                json.path("created").asLong(),
                gone ? 0 : json.path("likes").asLong(),
                gone ? 0 : json.path("dislikes").asLong(),
                parent,
                gone ? "" : text(json));
    }

    private static String text(JsonNode json) {
        return Jsoup.parse(json.path("text").asText()).text();
    }

    @Override
    public Path export() {
        return folder.resolve("comments.db");
    }

    @Override
    public void close() {
        server.close();
        http.close();
    }
}
