package guide.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The list of what was made, because a jar's folders cannot be listed: `web-files.txt`, a path a
/// line, such as `embed/guide.js`.
final class WebFiles {

    private WebFiles() {}

    static void list(Path target, String... folders) throws IOException {
        List<String> paths =
                Stream.of(folders).flatMap(each -> files(target, each)).sorted().toList();
        Files.write(target.resolve("web-files.txt"), paths);
    }

    private static Stream<String> files(Path target, String folder) {
        try (Stream<Path> found = Files.list(target.resolve(folder))) {
            return found.map(file -> folder + "/" + file.getFileName()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
