package guide.bench.load;

import guide.json.Json;
import guide.local.dynamodb.Project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Isso with SQLite behind gunicorn, a worker for each core; without its guard and its queue, so
/// that posts are published at once.
final class Isso implements Target {

    private static final Path PEERS = Project.root().resolve("target/peers");
    private static final Path PROGRAMS = PEERS.resolve("isso/bin");
    private static final String LISTED = "/load/";
    private static final String GROWING = "/posts/";

    private final Child server;

    private Isso(Path folder) throws IOException {
        int port = Child.freePort();
        Path settings =
                Files.writeString(
                        folder.resolve("isso.cfg"),
                        """
                        [general]
                        dbpath = %s
                        host = http://localhost:%d/
                        [server]
                        listen = http://localhost:%d
                        [moderation]
                        enabled = false
                        [guard]
                        enabled = false
                        """
                                .formatted(folder.resolve("comments.db"), port, port));
        server =
                Child.start(
                        List.of(
                                PROGRAMS.resolve("gunicorn").toString(),
                                "--bind",
                                "127.0.0.1:" + port,
                                "--workers",
                                String.valueOf(Runtime.getRuntime().availableProcessors()),
                                "--preload",
                                "isso.run"),
                        Map.of("ISSO_SETTINGS", settings.toString()),
                        folder,
                        port);
    }

    /// Empty where `bench/peers/install` has not been run.
    static Optional<Target> installed() {
        if (!Files.isExecutable(PROGRAMS.resolve("gunicorn"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Isso(Files.createTempDirectory(PEERS, "run")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "Isso 0.14.0, SQLite";
    }

    @Override
    public Task fill() {
        return new Task("fill", 201, () -> post(LISTED));
    }

    @Override
    public List<Task> tasks() {
        return List.of(
                new Task(LIST, 200, () -> Target.get(address("/?limit=20&uri=" + LISTED))),
                new Task(POST, 201, () -> post(GROWING)));
    }

    /// With a title, or Isso would fetch the page for it.
    private HttpRequest post(String thread) {
        Map<String, Object> comment =
                Map.of("text", Texts.next(), "author", "Ada", "title", "Load");
        return Target.post(address("/new?uri=" + thread), Json.write(comment));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    @Override
    public void close() {
        server.close();
    }
}
