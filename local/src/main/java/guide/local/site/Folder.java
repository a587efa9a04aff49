package guide.local.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A folder of files to serve; no path leads out of it.
///
/// A path consists of plain segments: letters, digits, `_`, `-`, and dots that are not at the
/// beginning. So it cannot refer to a hidden file or a parent folder.
sealed interface Folder {

    String PATH = "([A-Za-z0-9_-][A-Za-z0-9._-]*)(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*";

    /// Returns the content of the file; empty if the path does not exist or is not plain.
    Optional<byte[]> read(String path) throws IOException;

    /// A folder on disk. Links that lead out of it are not followed.
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

    /// A folder on the class path, such as that of the web components.
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
