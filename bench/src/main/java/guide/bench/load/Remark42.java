package guide.bench.load;

import static java.util.stream.Collectors.toMap;

import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Remark42 with its own store, used by one anonymous reader. Each request claims another IP
/// address, because otherwise its limit of 10 requests per second and address would be measured;
/// version 1.14 believes whoever says it.
final class Remark42 implements LoadTarget {

    private static final Path PEERS = ProjectRoot.root().resolve("target/peers");
    private static final Path PROGRAM = PEERS.resolve("remark42");
    private static final Pattern TOKEN = Pattern.compile("JWT=([^;]+)");
    private static final String SITE = "load";
    private static final String PASSWORD = "load";
    private static final String GROWING = "http://127.0.0.1/posts/";

    private final AtomicInteger visitors = new AtomicInteger();
    private final Child server;
    private final String token;

    private Remark42(Path folder) throws IOException, InterruptedException {
        int port = Child.freePort();
        server =
                Child.start(
                        List.of(
                                PROGRAM.toString(),
                                "server",
                                "--address=127.0.0.1",
                                "--port=" + port,
                                "--url=http://127.0.0.1:" + port,
                                "--site=" + SITE,
                                "--secret=0123456789abcdef0123456789abcdef",
                                "--auth.anon",
                                "--auth.ttl.jwt=24h",
                                "--admin-passwd=" + PASSWORD,
                                "--update-limit=1000000"),
                        Map.of(),
                        folder,
                        port);
        token = signedIn();
    }

    /// Returns empty if its program is not at `target/peers/remark42`.
    static Optional<LoadTarget> installed() {
        if (!Files.isExecutable(PROGRAM)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Remark42(Files.createTempDirectory(PEERS, "run")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private String signedIn() throws IOException, InterruptedException {
        HttpRequest login =
                HttpRequest.newBuilder(
                                address("/auth/anonymous/login?user=Reader&site=load&aud=" + SITE))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http
                    .send(login, BodyHandlers.discarding())
                    .headers()
                    .allValues("set-cookie")
                    .stream()
                    .map(TOKEN::matcher)
                    .filter(matcher -> matcher.find())
                    .map(matcher -> matcher.group(1))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Remark42 gave no token"));
        }
    }

    @Override
    public String name() {
        return "Remark42 1.14.0, BoltDB";
    }

    @Override
    public void fill() throws IOException, InterruptedException {
        new Remark42Import(address("/api/v1/admin"), SITE, PASSWORD)
                .fill(LoadTarget.SIZES.stream().collect(toMap(Remark42::listed, size -> size)));
    }

    @Override
    public List<LoadTask> tasks() {
        List<LoadTask> tasks = new ArrayList<>();
        for (int size : SIZES) {
            tasks.add(new LoadTask(LoadTarget.list(size), 200, () -> list(listed(size))));
        }
        tasks.add(new LoadTask(POST, 201, () -> post(GROWING)));
        return tasks;
    }

    private static String listed(int size) {
        return "http://127.0.0.1/load/" + size + "/";
    }

    private LoadRequest list(String page) {
        String query = "?site=" + SITE + "&url=" + page + "&sort=%2Btime&format=plain&limit=20";
        return LoadRequest.get(address("/api/v1/find" + query), "x-real-ip", visitor());
    }

    private LoadRequest post(String page) {
        Map<String, Object> comment =
                Map.of("text", SampleTexts.next(), "locator", Map.of("site", SITE, "url", page));
        return LoadRequest.post(
                address("/api/v1/comment?site=" + SITE),
                Json.write(comment),
                "x-jwt",
                token,
                "x-real-ip",
                visitor());
    }

    /// Returns a public address; private ones are not trusted.
    private String visitor() {
        int number = visitors.incrementAndGet();
        return "11.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    @Override
    public void close() {
        server.close();
    }
}
