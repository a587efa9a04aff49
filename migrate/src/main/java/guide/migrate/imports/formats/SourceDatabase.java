package guide.migrate.imports.formats;

import guide.migrate.imports.source.SourceFile;
import guide.migrate.imports.source.UnreadableFileException;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// A database of SQLite that another program has written: opened to read only, with nothing of what
/// its schema may run trusted.
///
/// @param file that it is open on
record SourceDatabase(Connection connection, SourceFile.NamedFile file) implements AutoCloseable {

    /// In bytes: a schema can make more of a few.
    private static final int LONGEST_VALUE = 16 << 20;

    /// Reads one row.
    interface DatabaseRow {
        void read(ResultSet row) throws SQLException;
    }

    static SourceDatabase open(SourceFile source) throws IOException {
        SourceFile.NamedFile file = source.named();
        try {
            return new SourceDatabase(connection(file.path()), file);
        } catch (UnreadableFileException e) {
            delete(file);
            throw e;
        }
    }

    private static Connection connection(Path path) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, String.valueOf(LONGEST_VALUE));
        try {
            Connection connection =
                    DriverManager.getConnection(
                            "jdbc:sqlite:" + path.toAbsolutePath(), config.toProperties());
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA trusted_schema = OFF");
                statement.execute("PRAGMA cell_size_check = ON");
            }
            return connection;
        } catch (SQLException e) {
            throw damaged(e);
        }
    }

    /// Whether it has tables, and no views, of these names.
    boolean has(List<String> tables) {
        String sql = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (String table : tables) {
                query.setString(1, table);
                try (ResultSet found = query.executeQuery()) {
                    if (!found.next() || found.getInt(1) == 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (SQLException e) {
            throw damaged(e);
        }
    }

    void each(String sql, DatabaseRow reader) {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw damaged(e);
        }
    }

    /// Empty where there is nothing.
    static String text(ResultSet row, String name) throws SQLException {
        @Nullable String value = row.getString(name);
        return value == null ? "" : value;
    }

    private static UnreadableFileException damaged(SQLException e) {
        return new UnreadableFileException(
                "The database is damaged, or of another version: " + e.getMessage(), e);
    }

    private static void delete(SourceFile.NamedFile file) throws IOException {
        if (file.isCopy()) {
            Files.delete(file.path());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw damaged(e);
        } finally {
            delete(file);
        }
    }
}
