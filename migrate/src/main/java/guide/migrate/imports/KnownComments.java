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

/// Looks up in the table what was imported before, which threads were moved, and which closed ones
/// are used by now.
record KnownComments(CommentsTable table, Pace pace, Spool spool) {

    void mark(Runnable progress) {
        ImportMarks marks = new ImportMarks(table, pace);
        try (PreparedStatement known = spool.prepare("INSERT OR IGNORE INTO known VALUES(?, ?)");
                PreparedStatement used =
                        spool.prepare("UPDATE threads SET fresh = 0, moved = ? WHERE no = ?")) {
            spool.each(
                    "SELECT no, key, closed FROM threads ORDER BY no",
                    row -> {
                        thread(row, marks, known, used);
                        progress.run();
                    });
        } catch (SQLException e) {
            throw Spool.failed(e);
        }
        spool.run(
                """
                UPDATE ordered SET known = 1 WHERE EXISTS (SELECT 1 FROM known k
                  WHERE k.thread = ordered.thread AND k.identity = ordered.identity)""");
    }

    private void thread(
            ResultSet row, ImportMarks marks, PreparedStatement known, PreparedStatement used)
            throws SQLException {
        ThreadKey key = ThreadKey.stored(row.getString("key"));
        long no = row.getLong("no");
        marks.read(key, identity -> insert(known, no, identity));
        Optional<Map<String, AttributeValue>> head =
                Patience.with(pace, () -> table.item(ThreadWrites.key(key)));
        pace.spend(1);
        if (head.isPresent()) {
            Optional<ThreadKey> moved = ThreadWrites.movedTo(head.get());
            moved.ifPresent(to -> marks.read(to, identity -> insert(known, no, identity)));
            used.setString(1, moved.map(ThreadKey::text).orElse(null));
            used.setLong(2, no);
            used.executeUpdate();
        }
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
