package guide.bench.load;

import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Isso with SQLite behind gunicorn, with a worker for each core; without its guard and moderation
/// queue, so that posts are published immediately.
final class Isso implements LoadTarget {

    private static final Path PEERS = ProjectRoot.root().resolve("target/peers");
    private static final Path PROGRAMS = PEERS.resolve("isso/bin");
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

    /// Returns empty if `bench/peers/install` has not been run.
    static Optional<LoadTarget> installed() {
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
    public void fill() throws IOException {
        for (int size : SIZES) {
            LoadClients.times(size, new LoadTask("fill", 201, () -> post(listed(size))));
        }
    }

    @Override
    public List<LoadTask> tasks() {
        List<LoadTask> tasks = new ArrayList<>();
        for (int size : SIZES) {
            LoadRequest list = LoadRequest.get(address("/?limit=20&uri=" + listed(size)));
            tasks.add(new LoadTask(LoadTarget.list(size), 200, () -> list));
        }
        tasks.add(new LoadTask(POST, 201, () -> post(GROWING)));
        return tasks;
    }

    private static String listed(int size) {
        return "/load/" + size + "/";
    }

    /// With a title, because otherwise Isso would fetch the page to get one.
    private LoadRequest post(String thread) {
        Map<String, Object> comment =
                Map.of("text", SampleTexts.next(), "author", "Ada", "title", "Load");
        return LoadRequest.post(address("/new?uri=" + thread), Json.write(comment));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    @Override
    public void close() {
        server.close();
    }
}
