package guide.bench.imports;

import com.fasterxml.jackson.databind.JsonNode;

import guide.bench.load.Child;
import guide.lambda.json.Json;

import org.jsoup.Jsoup;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Remark42 with its own store.
final class RealRemark implements RealPeer {

    private static final Pattern TOKEN = Pattern.compile("JWT=([^;]+)");
    private static final String SITE = "real";
    private static final String PASSWORD = "real";
    private static final String PAGE = "https://blog.example/remark42/real/";
    private static final String QUERY = "?site=" + SITE + "&url=" + PAGE;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();
    private final Path folder;
    private final Child server;
    private final PeerHttp calls;
    private int visitors;

    RealRemark(Path program, Path folder) throws IOException {
        this.folder = folder;
        int port = Child.freePort();
        server =
                Child.start(
                        List.of(
                                program.toString(),
                                "server",
                                "--address=127.0.0.1",
                                "--port=" + port,
                                "--url=http://127.0.0.1:" + port,
                                "--site=" + SITE,
                                "--secret=0123456789abcdef0123456789abcdef",
                                "--auth.anon",
                                "--anon-vote",
                                "--votes-ip",
                                "--auth.ttl.jwt=24h",
                                "--admin-passwd=" + PASSWORD,
                                "--update-limit=1000"),
                        Map.of(),
                        folder,
                        port);
        calls = new PeerHttp(http, "http://127.0.0.1:" + port);
    }

    @Override
    public String name() {
        return "Remark42 1.14.0, its backup";
    }

    @Override
    public String path() {
        return "/remark42/real/";
    }

    @Override
    public void fill() throws IOException, InterruptedException {
        for (int root = 0; root < 10; root++) {
            String id = post("Root *" + root + "*", "Ada", "");
            String reply = post("Reply to " + root, "Grace", id);
            String deep = post("Reply to the reply to " + root, "Ada", reply);
            vote(id, 1, root % 3);
            vote(deep, -1, root % 2);
        }
        String gone = post("Soon gone", "Ada", "");
        post("Reply to what is gone", "Grace", gone);
        calls.call("DELETE", "/api/v1/admin/comment/" + gone + QUERY, "", admin());
    }

    private String post(String text, String name, String parent)
            throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>();
        body.put("text", text);
        body.put("locator", Map.of("site", SITE, "url", PAGE));
        body.put("title", "Real");
        if (!parent.isEmpty()) {
            body.put("pid", parent);
        }
        return calls.call("POST", "/api/v1/comment?site=" + SITE, Json.write(body), as(name))
                .path("id")
                .asText();
    }

    private void vote(String id, int value, int times) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            calls.call(
                    "PUT",
                    "/api/v1/vote/" + id + QUERY + "&vote=" + value,
                    "",
                    as("Voter " + "abc".charAt(i)));
        }
    }

    /// Signed in under this name; each call from another address, of which each may call so often.
    private String[] as(String name) throws IOException, InterruptedException {
        if (!tokens.containsKey(name)) {
            HttpResponse<String> login =
                    calls.send(
                            "GET",
                            "/auth/anonymous/login?user="
                                    + name.replace(" ", "%20")
                                    + "&site="
                                    + SITE
                                    + "&aud="
                                    + SITE,
                            "",
                            visitor());
            for (String cookie : login.headers().allValues("set-cookie")) {
                Matcher token = TOKEN.matcher(cookie);
                if (token.find()) {
                    tokens.put(name, token.group(1));
                }
            }
        }
        String[] visitor = visitor();
        return new String[] {"X-JWT", tokens.getOrDefault(name, ""), visitor[0], visitor[1]};
    }

    private String[] visitor() {
        visitors++;
        return new String[] {"X-Real-IP", "11.0.%d.%d".formatted(visitors >> 8, visitors & 255)};
    }

    private static String[] admin() {
        byte[] user = ("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(user)};
    }

    @Override
    public List<PeerComment> shown() throws IOException, InterruptedException {
        JsonNode found =
                calls.call("GET", "/api/v1/find" + QUERY + "&sort=%2Btime&format=plain", "");
        Map<String, String> texts = new HashMap<>();
        List<PeerComment> all = new ArrayList<>();
        for (JsonNode each : found.path("comments")) {
            boolean gone = each.path("delete").asBoolean();
            String text = gone ? "" : Jsoup.parse(each.path("text").asText()).text();
            texts.put(each.path("id").asText(), text);
            long score = each.path("score").asLong();
            all.add(
                    new PeerComment(
                            gone ? "" : each.path("user").path("name").asText(),
                            OffsetDateTime.parse(each.path("time").asText()).toEpochSecond(),
                            Math.max(score, 0),
                            Math.max(-score, 0),
                            texts.getOrDefault(each.path("pid").asText(), ""),
                            text));
        }
        return all;
    }

    @Override
    public Path export() throws IOException, InterruptedException {
        return calls.file(
                "/api/v1/admin/export?site=" + SITE + "&mode=file",
                folder.resolve("backup.gz"),
                admin());
    }

    @Override
    public void close() {
        server.close();
        http.close();
    }
}
