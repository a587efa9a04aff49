package guide.bench.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Reads the JVM's `-Xlog:class+load`: a line for each class with its source.
final class ClassLog {

    private ClassLog() {}

    /// Counts the classes that the JVM had to read, verify and link instead of mapping them from an
    /// archive.
    static long outsideTheArchive(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" source: "))
                    .filter(line -> !line.contains("shared objects file"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
