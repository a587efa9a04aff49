package guide.local.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Files by their path below a place; no path leads out of it.
///
/// A path has plain segments only: letters, digits, `_`, `-` and dots that are not at the
/// beginning. So there is no hidden file, no parent and no other way of writing one.
sealed interface Folder {

    String PATH = "([A-Za-z0-9_-][A-Za-z0-9._-]*)(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*";

    /// Empty for a path that leads nowhere, or that has another shape.
    Optional<byte[]> read(String path) throws IOException;

    /// One on the disk. A link that leads out of it leads nowhere.
    record OnDisk(Path root) implements Folder {
        @Override
        public Optional<byte[]> read(String path) throws IOException {
            Path file = path.matches(PATH) ? root.resolve(path) : root;
            if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(root.toRealPath())) {
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file));
        }
    }

    /// One on the class path, such as that of the web components.
    record OnClassPath(String root) implements Folder {
        @Override
        public Optional<byte[]> read(String path) throws IOException {
            if (!path.matches(PATH)) {
                return Optional.empty();
            }
            try (InputStream file = Folder.class.getResourceAsStream(root + "/" + path)) {
                return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
            }
        }
    }
}
