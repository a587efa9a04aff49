package guide.bench.lambda;

import guide.lambda.json.Json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Trains the AOT cache of a function during the build of its container image.
public final class Train {

    /// An event for any function: no function serves its path, so the response is 404.
    private static final String ANY =
            Json.write(Map.of("rawPath", "/v1/none", "rawQueryString", ""));

    private Train() {}

    /// `Train <folder> <handler> <events>`: reads `lib/*.jar` in `folder` and the function's event
    /// files, and writes `function.aot` and `bootstrap` to `folder`.
    public static void main(String[] arguments) {
        Image image = Image.at(Path.of(arguments[0]));
        overTls(image, arguments[1], Path.of(arguments[2]));
        image.writeBootstrap(arguments[1]);
        System.out.println("Trained " + arguments[1]);
    }

    /// With a throw-away certificate and server, so that the cache has the classes and profiles of
    /// TLS and of what is read from the tables.
    static void overTls(Image image, String handler, Path events) {
        Certificates certificates = Certificates.create();
        try (TrainingTable table = new TrainingTable(certificates);
                Stream<Path> files = Files.list(events)) {
            List<String> all = new ArrayList<>(List.of(ANY));
            for (Path file : files.sorted().toList()) {
                all.add(Files.readString(file));
            }
            image.train(handler, table.endpoint(), certificates.options(), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As commits before decision record 46 do it.
    static void withoutTables(Image image, String handler) {
        image.train(handler, "http://127.0.0.1:9", List.of(), List.of(ANY));
    }
}
