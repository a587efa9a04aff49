package guide.migrate.imports;

import guide.migrate.imports.source.SourceAuthor;
import guide.migrate.imports.source.SourceComment;
import guide.migrate.imports.source.SourcePage;
import guide.migrate.imports.source.SourceSink;
import guide.migrate.imports.text.CommentCheck;
import guide.migrate.imports.writes.ImportStatus;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Puts what a format finds into the spool, as it is. What is longer than any text or name could
/// become is cut, and refused or shortened when it is looked at.
final class SpoolSink implements SourceSink, AutoCloseable {

    private static final int LONGEST_FIELD = 4_000;

    private final PreparedStatement page;
    private final PreparedStatement author;
    private final PreparedStatement comment;
    private final Notes notes;
    private final Runnable progress;
    private long count;

    /// @param progress is told of each comment
    SpoolSink(Spool spool, Notes notes, Runnable progress) {
        this.notes = notes;
        this.progress = progress;
        page =
                spool.prepare(
                        "INSERT INTO pages(key, address, title, closed) VALUES(?, ?, ?, ?)"
                                + " ON CONFLICT(key) DO UPDATE SET closed = max(closed,"
                                + " excluded.closed), title = iif(title = '', excluded.title,"
                                + " title)");
        author = spool.prepare("INSERT OR IGNORE INTO authors VALUES(?, ?, ?, ?)");
        comment =
                spool.prepare(
                        "INSERT INTO comments(id, page, parent, author, name, email, url, date,"
                                + " markup, text, status, up, down, pinned)"
                                + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    /// How many comments there were so far.
    long count() {
        return count;
    }

    @Override
    public void page(SourcePage each) {
        insert(
                page,
                statement -> {
                    statement.setString(1, field(each.key()));
                    statement.setString(2, field(each.address()));
                    statement.setString(3, field(each.title()));
                    statement.setBoolean(4, each.closed());
                });
    }

    @Override
    public void author(SourceAuthor each) {
        insert(
                author,
                statement -> {
                    statement.setString(1, field(each.key()));
                    statement.setString(2, field(each.name()));
                    statement.setString(3, field(each.email()));
                    statement.setString(4, field(each.url()));
                });
    }

    @Override
    public void comment(SourceComment each) {
        insert(comment, statement -> set(statement, each));
        count++;
        progress.run();
    }

    private static void set(PreparedStatement statement, SourceComment each) throws SQLException {
        String text = each.text().value();
        statement.setString(1, field(each.id()));
        statement.setString(2, field(each.page()));
        statement.setString(3, field(each.parent()));
        statement.setString(4, field(each.author().key()));
        statement.setString(5, field(each.author().name()));
        statement.setString(6, field(each.author().email()));
        statement.setString(7, field(each.author().url()));
        statement.setString(8, field(each.date()));
        statement.setString(9, each.text().markup().name());
        statement.setString(
                10, text.substring(0, Math.min(text.length(), CommentCheck.LONGEST_TEXT + 1)));
        statement.setInt(11, ImportStatus.of(each.state()).code());
        statement.setLong(12, each.votes().up());
        statement.setLong(13, each.votes().down());
        statement.setBoolean(14, each.pinned());
    }

    private static String field(String value) {
        return value.length() > LONGEST_FIELD ? value.substring(0, LONGEST_FIELD) : value;
    }

    @Override
    public void refuse(String what, String why) {
        notes.refuse(what, why);
    }

    private static void insert(PreparedStatement statement, Spool.Parameters parameters) {
        try {
            parameters.set(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw Spool.failed(e);
        }
    }

    @Override
    public void close() {
        try {
            page.close();
            author.close();
            comment.close();
        } catch (SQLException e) {
            throw Spool.failed(e);
        }
    }
}
