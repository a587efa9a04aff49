package guide.migrate.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where backups are: files by name, each there whole or not at all.
interface BackupPlace extends AutoCloseable {

    /// Moves a finished file there.
    ///
    /// @return false, and nothing changed, where there is one of this name
    boolean add(String name, Path file) throws IOException;

    /// Empty where there is none of this name.
    Optional<InputStream> read(String name) throws IOException;

    @Override
    void close();

    /// The place of this name.
    ///
    /// @param text a folder, or `s3://bucket/prefix`
    /// @param environment with `AWS_REGION`, and the endpoint where it is not AWS's own
    static BackupPlace of(String text, Map<String, String> environment) throws IOException {
        return text.startsWith(S3Place.SCHEME)
                ? S3Place.of(text, environment)
                : new FolderPlace(Path.of(text));
    }
}
