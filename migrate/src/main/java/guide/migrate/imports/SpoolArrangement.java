package guide.migrate.imports;

import guide.migrate.imports.writes.ImportStatus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Arranges what was checked into threads: what is there twice, what replies to what, below which
/// root, in which order, and what the table has already. Every step is a statement or a walk over
/// the spool, so it takes as much memory for a thread of a million comments as for one of ten.
final class SpoolArrangement {

    /// For a page that knows no date at all.
    private static final long UNKNOWN_DATE = 946_684_800_000L;

    private static final String TREE =
            """
            WITH RECURSIVE tree(seq, root, depth) AS (
              SELECT seq, seq, 0 FROM comments WHERE %s
              UNION ALL
              SELECT c.seq, t.root, t.depth + 1
              FROM tree t JOIN comments c ON c.parent_seq = t.seq)
            INSERT OR IGNORE INTO places SELECT seq, root, depth FROM tree""";

    private final Spool spool;
    private final Notes notes;
    private final ImportIds ids;

    SpoolArrangement(Spool spool, Notes notes, ImportIds ids) {
        this.spool = spool;
        this.notes = notes;
        this.ids = ids;
    }

    void run() {
        spool.run("CREATE INDEX by_identity ON comments(thread, identity)");
        twins();
        parents();
        roots();
        dates();
        standing();
        order();
        spool.run(
                """
                UPDATE ordered SET known = 1 WHERE EXISTS (SELECT 1 FROM known k
                  WHERE k.thread = ordered.thread AND k.identity = ordered.identity)""");
    }

    /// Of two with the same id and date the second is left out where it says the same, and is a
    /// comment of its own where it does not.
    private void twins() {
        spool.each(
                """
                SELECT c.seq, c.identity, c.text, c.name, f.text AS first, f.name AS firstName
                FROM comments c JOIN comments f ON f.thread = c.thread
                  AND f.identity = c.identity AND f.seq < c.seq
                  AND f.seq = (SELECT min(seq) FROM comments m WHERE m.thread = c.thread
                    AND m.identity = c.identity)""",
                row -> {
                    long seq = row.getLong("seq");
                    String text = row.getString("name") + "\n" + row.getString("text");
                    if (text.equals(row.getString("firstName") + "\n" + row.getString("first"))) {
                        set(seq, "status = " + ImportStatus.TWICE.code());
                    } else {
                        set(seq, "identity = '" + ids.other(row.getString("identity"), text) + "'");
                        notes.change(seq, "another comment has its id and date; both are kept");
                    }
                });
        spool.run(
                """
                UPDATE comments SET status = %d WHERE status <> %d AND thread IS NOT NULL
                  AND EXISTS (SELECT 1 FROM comments f WHERE f.thread = comments.thread
                    AND f.identity = comments.identity AND f.seq < comments.seq)"""
                        .formatted(ImportStatus.TWICE.code(), ImportStatus.TWICE.code()));
    }

    private void set(long seq, String what) {
        spool.run(
                "UPDATE comments SET " + what + " WHERE seq = ?",
                statement -> statement.setLong(1, seq));
    }

    private void parents() {
        spool.run(
                """
                UPDATE comments SET parent_seq = (SELECT min(p.seq) FROM comments p
                  WHERE p.thread = comments.thread AND p.id = comments.parent
                    AND p.status <> %d AND p.seq <> comments.seq)
                WHERE parent <> '' AND thread IS NOT NULL"""
                        .formatted(ImportStatus.TWICE.code()));
        spool.run(
                """
                INSERT INTO notes SELECT seq, '', 0, 'replies to ' || substr(parent, 1, 80)
                  || ', which is not on this page: it stands by itself'
                FROM comments WHERE parent <> '' AND parent_seq IS NULL AND thread IS NOT NULL
                  AND status <> %d"""
                        .formatted(ImportStatus.TWICE.code()));
        spool.run("CREATE INDEX by_parent ON comments(parent_seq)");
    }

    /// What nothing leads to from a root stands in a circle.
    private void roots() {
        spool.run("CREATE TABLE places(seq INTEGER PRIMARY KEY, root INTEGER, depth INTEGER)");
        String isRoot =
                "parent_seq IS NULL AND thread IS NOT NULL AND status <> "
                        + ImportStatus.TWICE.code();
        spool.run(TREE.formatted(isRoot));
        for (long lost = lost(); lost != 0; lost = lost()) {
            long first = firstOfCircle(lost);
            set(first, "parent_seq = NULL");
            notes.change(first, "replies to itself by way of others: it stands by itself");
            spool.run(TREE.formatted("seq = " + first));
        }
        spool.run(
                """
                UPDATE comments SET root = (SELECT root FROM places p WHERE p.seq = comments.seq)
                WHERE thread IS NOT NULL""");
    }

    private long lost() {
        return spool.number(
                """
                SELECT c.seq FROM comments c LEFT JOIN places p ON p.seq = c.seq
                WHERE p.seq IS NULL AND c.thread IS NOT NULL AND c.status <> %d LIMIT 1"""
                        .formatted(ImportStatus.TWICE.code()));
    }

    private long firstOfCircle(long inside) {
        Set<Long> seen = new HashSet<>();
        List<Long> path = new ArrayList<>();
        long at = inside;
        while (seen.add(at)) {
            path.add(at);
            at = spool.number("SELECT parent_seq FROM comments WHERE seq = " + at);
        }
        return path.subList(path.indexOf(at), path.size()).stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(at);
    }

    private void dates() {
        spool.run(
                """
                UPDATE comments SET at = coalesce(
                  (SELECT p.at FROM comments p WHERE p.seq = comments.parent_seq),
                  (SELECT min(q.at) FROM comments q WHERE q.thread = comments.thread),
                  %d)
                WHERE at IS NULL AND thread IS NOT NULL"""
                        .formatted(UNKNOWN_DATE));
        spool.run(
                """
                UPDATE threads SET
                  opened = (SELECT min(at) FROM comments c WHERE c.thread = threads.no
                    AND c.status = %d),
                  last = (SELECT max(at) FROM comments c WHERE c.thread = threads.no)"""
                        .formatted(ImportStatus.PUBLISHED.code()));
        spool.run(
                "UPDATE comments SET own = printf('%012x', at) || identity || '0' WHERE thread IS"
                        + " NOT NULL");
    }

    /// What is published stands, and so does everything above it.
    private void standing() {
        spool.run(
                """
                CREATE TABLE standing AS
                WITH RECURSIVE up(seq) AS (
                  SELECT seq FROM comments WHERE status = %d AND thread IS NOT NULL
                  UNION
                  SELECT c.parent_seq FROM up JOIN comments c ON c.seq = up.seq
                  WHERE c.parent_seq IS NOT NULL)
                SELECT seq FROM up"""
                        .formatted(ImportStatus.PUBLISHED.code()));
        spool.run("CREATE UNIQUE INDEX by_standing ON standing(seq)");
    }

    /// The order in which all is written: thread by thread, root by root, each with its replies by
    /// their time. Where a reply is older than the one it replies to, the upper one goes first.
    private void order() {
        spool.run(
                """
                CREATE TABLE late AS SELECT DISTINCT c.root FROM comments c
                  JOIN comments p ON p.seq = c.parent_seq AND p.seq <> p.root AND c.own < p.own""");
        spool.run(
                """
                CREATE TABLE ordered AS
                SELECT c.seq, c.thread, c.identity, r.own AS root_own, s.seq IS NOT NULL AS stands,
                  0 AS pos, 0 AS known, l.root IS NOT NULL AS late,
                  iif(s.seq IS NOT NULL AND c.seq <> c.root,
                    row_number() OVER (PARTITION BY c.root, s.seq IS NOT NULL, c.seq = c.root
                      ORDER BY c.own), 0) AS rank
                FROM comments c JOIN comments r ON r.seq = c.root JOIN places p ON p.seq = c.seq
                  LEFT JOIN standing s ON s.seq = c.seq LEFT JOIN late l ON l.root = c.root
                WHERE c.thread IS NOT NULL AND (s.seq IS NOT NULL OR c.status IN (%d, %d))
                ORDER BY c.thread, r.own, c.seq <> c.root, iif(l.root IS NULL, 0, p.depth), c.own"""
                        .formatted(ImportStatus.WAITING.code(), ImportStatus.SPAM.code()));
        spool.run("UPDATE ordered SET pos = rowid");
        spool.run("CREATE UNIQUE INDEX by_position ON ordered(pos)");
    }
}
