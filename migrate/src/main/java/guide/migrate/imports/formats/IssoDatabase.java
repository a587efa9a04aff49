package guide.migrate.imports.formats;

import guide.comments.domain.Votes;
import guide.migrate.imports.source.FileSample;
import guide.migrate.imports.source.SourceAuthor;
import guide.migrate.imports.source.SourceComment;
import guide.migrate.imports.source.SourceFile;
import guide.migrate.imports.source.SourceFormat;
import guide.migrate.imports.source.SourcePage;
import guide.migrate.imports.source.SourceSink;
import guide.migrate.imports.source.SourceState;
import guide.migrate.imports.source.SourceText;
import guide.migrate.imports.source.UnreadableFileException;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// The database of Isso: tables `threads` and `comments`, as `isso/db/threads.py` and
/// `isso/db/comments.py` make them. Texts are Markdown. It has no pins.
final class IssoDatabase implements SourceFormat {

    private static final List<String> TABLES = List.of("threads", "comments");

    @Override
    public String name() {
        return "isso";
    }

    @Override
    public boolean matches(FileSample sample) {
        return sample.isDatabase() && sample.has("remote_addr") && sample.has("voters");
    }

    @Override
    public void read(SourceFile file, SourceSink sink) throws IOException {
        try (SourceDatabase database = SourceDatabase.open(file)) {
            if (!database.has(TABLES)) {
                throw new UnreadableFileException("The database is none of Isso.");
            }
            database.each(
                    "SELECT uri, title FROM threads",
                    row ->
                            sink.page(
                                    SourcePage.at(
                                            SourceDatabase.text(row, "uri"),
                                            SourceDatabase.text(row, "title"))));
            database.each(
                    """
                    SELECT comments.id, threads.uri, parent, created, mode, text, author, email,
                      website, likes, dislikes
                    FROM comments LEFT JOIN threads ON threads.id = comments.tid
                    ORDER BY comments.id""",
                    row -> comment(row, sink));
        }
        file.readAll();
    }

    private static void comment(ResultSet row, SourceSink sink) throws SQLException {
        sink.comment(
                new SourceComment(
                        SourceDatabase.text(row, "id"),
                        SourceDatabase.text(row, "uri"),
                        SourceDatabase.text(row, "parent"),
                        SourceAuthor.named(
                                SourceDatabase.text(row, "author"),
                                SourceDatabase.text(row, "email"),
                                SourceDatabase.text(row, "website")),
                        SourceDatabase.text(row, "created"),
                        SourceText.markdown(SourceDatabase.text(row, "text")),
                        state(row.getInt("mode")),
                        new Votes(
                                Math.max(row.getLong("likes"), 0),
                                Math.max(row.getLong("dislikes"), 0)),
                        false));
    }

    /// 1 is shown, 2 waits, 4 was deleted and has replies.
    private static SourceState state(int mode) {
        return switch (mode) {
            case 1 -> SourceState.PUBLISHED;
            case 4 -> SourceState.DELETED;
            default -> SourceState.WAITING;
        };
    }
}
