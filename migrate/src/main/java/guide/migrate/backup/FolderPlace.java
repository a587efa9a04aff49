package guide.migrate.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// A folder, which is made where there is none.
record FolderPlace(Path folder) implements BackupPlace {

    @Override
    public boolean add(String name, Path file) throws IOException {
        Files.createDirectories(folder);
        Path own = Files.createTempFile(folder, ".", ".unfinished");
        try {
            Files.copy(file, own, StandardCopyOption.REPLACE_EXISTING);
            // Unlike a move, a link never takes the place of a file.
            Files.createLink(folder.resolve(name), own);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.delete(own);
        }
    }

    @Override
    public Optional<InputStream> read(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
    }

    @Override
    public void close() {}
}
