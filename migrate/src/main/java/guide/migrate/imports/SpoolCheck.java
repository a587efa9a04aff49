package guide.migrate.imports;

import guide.migrate.imports.source.SourceText;
import guide.migrate.imports.text.CheckedComment;
import guide.migrate.imports.text.CommentCheck;
import guide.migrate.imports.writes.ImportStatus;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/// Looks at what was read: pages become threads, texts become what will be stored.
final class SpoolCheck {

    /// Each may have a text of some hundred kilobytes.
    private static final int AT_ONCE = 50;

    private static final String UPDATE =
            """
            UPDATE comments SET name = ?, email = ?, url = ?, at = ?, text = ?, html = ?,
              status = ?, thread = ?, identity = ?, author = ? WHERE seq = ?""";

    private static final String SELECT =
            """
            SELECT c.seq, c.id, c.author, c.date, c.markup, c.text, c.status, p.thread,
              coalesce(t.key, '') AS thread_key,
              iif(c.name = '', coalesce(a.name, ''), c.name) AS name,
              iif(c.email = '', coalesce(a.email, ''), c.email) AS email,
              iif(c.url = '', coalesce(a.url, ''), c.url) AS url
            FROM comments c LEFT JOIN pages p ON p.key = c.page
              LEFT JOIN threads t ON t.no = p.thread
              LEFT JOIN authors a ON c.author <> '' AND a.key = c.author
            WHERE c.seq > ? ORDER BY c.seq LIMIT ?""";

    private final Spool spool;
    private final Notes notes;
    private final ImportIds ids;
    private final CommentCheck check;
    private final Runnable progress;

    SpoolCheck(Spool spool, Notes notes, ImportIds ids, CommentCheck check, Runnable progress) {
        this.spool = spool;
        this.notes = notes;
        this.ids = ids;
        this.check = check;
        this.progress = progress;
    }

    /// Every page of which comments may be kept gets a thread; pages of one thread are one.
    void pages(PageThreads threads) {
        try (PreparedStatement thread =
                        spool.prepare(
                                "INSERT INTO threads(key, closed) VALUES(?, ?) ON CONFLICT(key)"
                                        + " DO UPDATE SET closed = max(closed, excluded.closed)");
                PreparedStatement page =
                        spool.prepare(
                                "UPDATE pages SET thread = (SELECT no FROM threads t WHERE t.key ="
                                        + " ?) WHERE key = ?")) {
            spool.each(
                    "SELECT key, address, closed FROM pages ORDER BY key",
                    row -> page(row, threads, thread, page));
        } catch (SQLException e) {
            throw Spool.failed(e);
        }
    }

    private void page(
            ResultSet row, PageThreads threads, PreparedStatement thread, PreparedStatement page)
            throws SQLException {
        switch (threads.of(row.getString("address"))) {
            case PageThreads.PageOutcome.PageThread found -> {
                thread.setString(1, found.key().text());
                thread.setBoolean(2, row.getBoolean("closed"));
                thread.executeUpdate();
                page.setString(1, found.key().text());
                page.setString(2, row.getString("key"));
                page.executeUpdate();
            }
            case PageThreads.PageOutcome.NoThread none ->
                    notes.refuse("page " + row.getString("key"), none.why());
        }
    }

    void comments() {
        try (PreparedStatement update = spool.prepare(UPDATE)) {
            long[] last = {0};
            long[] seen = {1};
            while (seen[0] > 0) {
                seen[0] = 0;
                spool.each(
                        SELECT,
                        statement -> {
                            statement.setLong(1, last[0]);
                            statement.setInt(2, AT_ONCE);
                        },
                        row -> {
                            last[0] = row.getLong("seq");
                            seen[0]++;
                            comment(row, update);
                            progress.run();
                        });
            }
        } catch (SQLException e) {
            throw Spool.failed(e);
        }
    }

    private void comment(ResultSet row, PreparedStatement update) throws SQLException {
        long seq = row.getLong("seq");
        CommentCheck.Raw raw =
                new CommentCheck.Raw(
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("url"),
                        row.getString("date"),
                        SourceText.Markup.valueOf(row.getString("markup")),
                        row.getString("text"));
        ImportStatus status = ImportStatus.at(row.getInt("status"));
        CheckedComment checked;
        try {
            checked = status == ImportStatus.DELETED ? check.deleted(raw) : check.check(raw);
        } catch (CommentCheck.RefusedException e) {
            notes.refuse(seq, String.valueOf(e.getMessage()));
            checked = check.deleted(raw);
            status = ImportStatus.REFUSED;
        }
        for (String change : checked.changes()) {
            notes.change(seq, change);
        }
        row.getLong("thread");
        boolean hasThread = !row.wasNull();
        if (!hasThread) {
            notes.refuse(seq, "its page is refused, or not in the file");
            status = ImportStatus.REFUSED;
        }
        store(row, update, checked, status, raw);
    }

    private void store(
            ResultSet row,
            PreparedStatement update,
            CheckedComment checked,
            ImportStatus status,
            CommentCheck.Raw raw)
            throws SQLException {
        String id = row.getString("id");
        update.setString(1, checked.name());
        update.setString(2, checked.email());
        update.setString(3, checked.url());
        if (checked.at() == null) {
            update.setNull(4, Types.BIGINT);
        } else {
            update.setLong(4, checked.at());
        }
        update.setString(5, checked.markdown());
        update.setString(6, checked.html());
        update.setInt(7, status.code());
        long thread = row.getLong("thread");
        if (row.wasNull()) {
            update.setNull(8, Types.INTEGER);
        } else {
            update.setLong(8, thread);
        }
        String identity = ids.identity(id, raw.date(), row.getString("thread_key"));
        update.setString(9, id.isBlank() ? ids.other(identity, raw.text()) : identity);
        update.setString(
                10, ids.author(row.getString("author"), raw.email(), raw.name(), id).value());
        update.setLong(11, row.getLong("seq"));
        update.executeUpdate();
    }
}
