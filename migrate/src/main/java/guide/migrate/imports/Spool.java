package guide.migrate.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was read, on disk: a database of SQLite that is deleted at the end. It sorts and joins what
/// no memory holds; nothing in it is needed to go on after a crash.
final class Spool implements AutoCloseable {

    private static final List<String> SCHEMA =
            List.of(
                    """
                    CREATE TABLE pages(key TEXT PRIMARY KEY, address TEXT, title TEXT,
                      closed INTEGER, thread INTEGER) WITHOUT ROWID""",
                    """
                    CREATE TABLE threads(no INTEGER PRIMARY KEY, key TEXT UNIQUE, closed INTEGER,
                      fresh INTEGER DEFAULT 1, moved TEXT,
                      opened INTEGER, last INTEGER)""",
                    """
                    CREATE TABLE authors(key TEXT PRIMARY KEY, name TEXT, email TEXT, url TEXT)
                      WITHOUT ROWID""",
                    """
                    CREATE TABLE comments(seq INTEGER PRIMARY KEY, id TEXT, page TEXT, parent TEXT,
                      author TEXT, name TEXT, email TEXT, url TEXT, date TEXT, markup TEXT,
                      text TEXT, status INTEGER, up INTEGER, down INTEGER, pinned INTEGER,
                      thread INTEGER, at INTEGER, identity TEXT, html TEXT, parent_seq INTEGER,
                      root INTEGER, own TEXT)""",
                    "CREATE TABLE notes(seq INTEGER, what TEXT, refused INTEGER, why TEXT)",
                    """
                    CREATE TABLE known(thread INTEGER, identity TEXT,
                      PRIMARY KEY(thread, identity)) WITHOUT ROWID""");

    private static final String PREFIX = "import";
    private static final String SUFFIX = ".db";

    /// Named by the process that it belongs to.
    private static final Pattern OF_PROCESS = Pattern.compile("import(\\d{1,18})-\\d+\\.db");

    private final Path file;
    private final Connection connection;

    private Spool(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// @param folder for what does not fit into memory: up to four times the file's size, unpacked
    static Spool in(Path folder) {
        try {
            Files.createDirectories(folder);
            deleteLeft(folder);
            Path file =
                    Files.createTempFile(
                            folder, PREFIX + ProcessHandle.current().pid() + "-", SUFFIX);
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            Spool spool = new Spool(file, connection);
            for (String pragma :
                    List.of(
                            "journal_mode = OFF",
                            "synchronous = OFF",
                            "temp_store = FILE",
                            "cache_size = -65536")) {
                spool.run("PRAGMA " + pragma);
            }
            connection.setAutoCommit(false);
            SCHEMA.forEach(spool::run);
            return spool;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// What a process that was killed has left; those of one that lives stay.
    private static void deleteLeft(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path each : left) {
                Matcher name = OF_PROCESS.matcher(each.getFileName().toString());
                if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    /// Reads one row.
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /// Sets the parameters of a statement.
    interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Runs a statement with parameters.
    ///
    /// @return how many rows it changed
    int run(String sql, Parameters parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    PreparedStatement prepare(String sql) {
        try {
            return connection.prepareStatement(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void each(String sql, RowReader reader) {
        each(sql, _ -> {}, reader);
    }

    void each(String sql, Parameters parameters, RowReader reader) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// The one number that a query answers; 0 where it answers nothing.
    long number(String sql) {
        long[] number = new long[1];
        each(sql, row -> number[0] = row.getLong(1));
        return number[0];
    }

    static IllegalStateException failed(SQLException e) {
        return new IllegalStateException(
                "The working file of the import failed; is the disk full? " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
            Files.deleteIfExists(file);
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
