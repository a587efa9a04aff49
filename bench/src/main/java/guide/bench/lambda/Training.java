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

/// What an image's AOT cache is trained with, besides the function's own priming.
///
/// @param endpoint where its tables are
/// @param options of the JVM, in addition to those of the function
/// @param events to answer
record Training(String endpoint, List<String> options, List<String> events) {

    /// An event for any function: no function serves its path, so the response is 404.
    private static final String ANY =
            Json.write(Map.of("rawPath", "/v1/none", "rawQueryString", ""));

    Training {
        options = List.copyOf(options);
        events = List.copyOf(events);
    }

    /// Without tables, as commits before decision record 46 do it.
    static Training withoutTables() {
        return new Training("http://127.0.0.1:9", List.of(), List.of(ANY));
    }

    /// Over TLS, with every event file of the function.
    static Training with(TrainingTable table, Certificates certificates, Path events) {
        try (Stream<Path> files = Files.list(events)) {
            List<String> all = new ArrayList<>(List.of(ANY));
            for (Path file : files.sorted().toList()) {
                all.add(Files.readString(file));
            }
            return new Training(table.endpoint(), certificates.options(), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
