package guide.migrate.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The report of an import as a file of Markdown: totals, a line for each thread, and each comment
/// that does not come along or comes along otherwise.
final class ReportFile {

    /// Of lines of one kind: a file that is wrong as a whole has a line for each of its comments.
    private static final int MOST = 100_000;

    private static final String THREADS =
            """
            SELECT t.key,
              coalesce(sum(o.seq IS NOT NULL AND NOT o.known), 0) AS fresh,
              coalesce(sum(o.seq IS NOT NULL AND o.known), 0) AS known,
              coalesce(sum(c.status = 4), 0) AS refused,
              coalesce(sum(c.status = 3 AND o.seq IS NULL), 0) AS deleted,
              coalesce(sum(c.status = 5), 0) AS twice
            FROM threads t LEFT JOIN comments c ON c.thread = t.no
              LEFT JOIN ordered o ON o.seq = c.seq
            GROUP BY t.no ORDER BY t.key""";

    private static final String NOTES =
            """
            SELECT n.what, n.why, c.id, t.key FROM notes n
              LEFT JOIN comments c ON c.seq = n.seq LEFT JOIN threads t ON t.no = c.thread
            WHERE n.refused = %d ORDER BY n.rowid LIMIT %d""";

    private static final String NOT_PINNED =
            """
            SELECT '' AS what, 'only a published comment that replies to nothing can be pinned' AS why,
              c.id, t.key FROM comments c
              JOIN ordered o ON o.seq = c.seq JOIN threads t ON t.no = c.thread
            WHERE c.pinned AND (c.status <> 0 OR o.root_own <> c.own) ORDER BY c.seq LIMIT\s"""
                    + MOST;

    private final Writer out;

    private ReportFile(Writer out) {
        this.out = out;
    }

    static void write(Path file, Spool spool, String title, ImportTotals totals) {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            try (Writer out = Files.newBufferedWriter(file)) {
                new ReportFile(out).all(spool, title, totals);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void all(Spool spool, String title, ImportTotals totals) {
        line("# " + title);
        line("");
        line("```");
        line(totals.text().stripTrailing());
        line("```");
        line("");
        line("| thread | new | known | refused | deleted | twice |");
        line("|---|---|---|---|---|---|");
        spool.each(THREADS, this::thread);
        notes(spool, "Refused", NOTES.formatted(1, MOST));
        notes(spool, "Changed", NOTES.formatted(0, MOST));
        notes(spool, "Not pinned any more", NOT_PINNED);
    }

    private void thread(ResultSet row) throws SQLException {
        line(
                "| %s | %d | %d | %d | %d | %d |"
                        .formatted(
                                cell(row.getString("key")),
                                row.getLong("fresh"),
                                row.getLong("known"),
                                row.getLong("refused"),
                                row.getLong("deleted"),
                                row.getLong("twice")));
    }

    private void notes(Spool spool, String title, String sql) {
        boolean[] begun = new boolean[1];
        spool.each(
                sql,
                row -> {
                    if (!begun[0]) {
                        line("");
                        line("## " + title);
                        line("");
                        begun[0] = true;
                    }
                    note(row);
                });
    }

    private void note(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String key = row.getString("key");
        String what = id == null ? row.getString("what") : "comment " + id;
        line(
                "- "
                        + cell(what)
                        + (key == null ? "" : " in " + cell(key))
                        + ": "
                        + cell(row.getString("why")));
    }

    /// In one line, and no longer than one is read.
    private static String cell(String text) {
        String line = text.replaceAll("[\\p{Cntrl}|]", " ").strip();
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }

    private void line(String text) {
        try {
            out.write(text);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
