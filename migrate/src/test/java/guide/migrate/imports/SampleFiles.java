package guide.migrate.imports;

import guide.local.dynamodb.ProjectRoot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPOutputStream;

/// The samples: the same conversation in each format, as its definition has it.
final class SampleFiles {

    private static final Path FOLDER =
            ProjectRoot.root().resolve("migrate/src/test/resources/samples");

    private SampleFiles() {}

    static Path file(String name) {
        return name.endsWith(".db")
                ? database(text(name.replace(".db", ".sql")))
                : FOLDER.resolve(name);
    }

    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A database of SQLite that these statements make.
    static Path database(String sql) {
        Path file = ImportTable.file("comments.db", "");
        try {
            Files.delete(file);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
