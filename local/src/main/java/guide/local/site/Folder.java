package guide.local.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A folder of files to serve; no path leads out of it, and links that do are not followed.
///
/// A path consists of plain segments: letters, digits, `_`, `-`, and dots that are not at the
/// beginning. So it cannot refer to a hidden file or a parent folder.
record Folder(Path root) {

    private static final String PATH =
            "([A-Za-z0-9_-][A-Za-z0-9._-]*)(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*";

    /// Returns the content of the file; empty if the path does not exist or is not plain.
    Optional<byte[]> read(String path) throws IOException {
        Path file = path.matches(PATH) ? root.resolve(path) : root;
        if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(root.toRealPath())) {
            return Optional.empty();
        }
        return Optional.of(Files.readAllBytes(file));
    }
}
