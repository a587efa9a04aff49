package guide.migrate.imports;

import guide.comments.domain.ThreadKey;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ThreadWrites;
import guide.migrate.Pace;
import guide.migrate.Patience;
import guide.migrate.imports.writes.ImportMarks;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks up in the table where each thread is now, whether it is in use, and what was imported into
/// it before.
///
/// A comment that was imported by another key that its thread had or has, has the identity that
/// follows from that key: it is the same one, by whichever key the file names its page.
record ThreadHeads(CommentsTable table, Pace pace, Spool spool, ImportIds ids) {

    /// @param progress is told of each thread
    void read(Runnable progress) {
        spool.run("CREATE INDEX by_id ON comments(thread, id)");
        ImportMarks marks = new ImportMarks(table, pace);
        try (PreparedStatement known = spool.prepare("INSERT OR IGNORE INTO known VALUES(?, ?)");
                PreparedStatement used =
                        spool.prepare("UPDATE threads SET fresh = 0, moved = ? WHERE no = ?")) {
            spool.each(
                    "SELECT no, key FROM threads ORDER BY no",
                    row -> {
                        thread(row, marks, known, used);
                        progress.run();
                    });
        } catch (SQLException e) {
            throw Spool.failed(e);
        }
    }

    private void thread(
            ResultSet row, ImportMarks marks, PreparedStatement known, PreparedStatement used)
            throws SQLException {
        ThreadKey key = ThreadKey.stored(row.getString("key"));
        long no = row.getLong("no");
        marks.read(key, identity -> insert(known, no, identity));
        Map<String, AttributeValue> head = head(key);
        if (head.isEmpty()) {
            return;
        }
        Optional<ThreadKey> moved = ThreadWrites.movedTo(head);
        used.setString(1, moved.map(ThreadKey::text).orElse(null));
        used.setLong(2, no);
        used.executeUpdate();
        Stream.concat(
                        moved.stream(),
                        ThreadWrites.movedFrom(moved.map(this::head).orElse(head)).stream())
                .filter(other -> !other.equals(key))
                .forEach(
                        other -> {
                            marks.read(other, identity -> insert(known, no, identity));
                            recognise(no, other);
                        });
    }

    private Map<String, AttributeValue> head(ThreadKey key) {
        pace.spend(1);
        return Patience.with(pace, () -> table.item(ThreadWrites.key(key))).orElse(Map.of());
    }

    private void recognise(long thread, ThreadKey other) {
        spool.each(
                "SELECT seq, id, date FROM comments WHERE thread = ? AND trim(id) <> ''",
                statement -> statement.setLong(1, thread),
                row -> {
                    String identity =
                            ids.identity(row.getString("id"), row.getString("date"), other.text());
                    long seq = row.getLong("seq");
                    spool.run(
                            """
                            UPDATE comments SET identity = ?1 WHERE seq = ?2
                              AND EXISTS (SELECT 1 FROM known k
                                WHERE k.thread = ?3 AND k.identity = ?1)
                              AND NOT EXISTS (SELECT 1 FROM known k
                                WHERE k.thread = ?3 AND k.identity = comments.identity)""",
                            statement -> {
                                statement.setString(1, identity);
                                statement.setLong(2, seq);
                                statement.setLong(3, thread);
                            });
                });
    }

    private static void insert(PreparedStatement known, long thread, String identity) {
        try {
            known.setLong(1, thread);
            known.setString(2, identity);
            known.executeUpdate();
        } catch (SQLException e) {
            throw Spool.failed(e);
        }
    }
}
