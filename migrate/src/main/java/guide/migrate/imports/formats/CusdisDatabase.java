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

/// The database of a Cusdis that keeps it in SQLite, which has no export: tables `pages` and
/// `comments`, as `prisma/sqlite/schema.prisma` makes them. Texts are Markdown. It has neither
/// votes nor pins.
final class CusdisDatabase implements SourceFormat {

    private static final List<String> TABLES = List.of("pages", "comments");

    @Override
    public String name() {
        return "cusdis";
    }

    @Override
    public boolean matches(FileSample sample) {
        return sample.isDatabase() && sample.has("by_nickname");
    }

    @Override
    public void read(SourceFile file, SourceSink sink) throws IOException {
        try (SourceDatabase database = SourceDatabase.open(file)) {
            if (!database.has(TABLES)) {
                throw new UnreadableFileException("The database is none of Cusdis.");
            }
            database.each("SELECT id, slug, url, title FROM pages", row -> page(row, sink));
            database.each(
                    """
                    SELECT id, pageId, parentId, created_at, deletedAt, by_email, by_nickname,
                      content, approved
                    FROM comments ORDER BY created_at, id""",
                    row -> comment(row, sink));
        }
        file.readAll();
    }

    private static void page(ResultSet row, SourceSink sink) throws SQLException {
        String url = SourceDatabase.text(row, "url");
        sink.page(
                new SourcePage(
                        SourceDatabase.text(row, "id"),
                        url.isEmpty() ? SourceDatabase.text(row, "slug") : url,
                        SourceDatabase.text(row, "title"),
                        false));
    }

    private static void comment(ResultSet row, SourceSink sink) throws SQLException {
        sink.comment(
                new SourceComment(
                        SourceDatabase.text(row, "id"),
                        SourceDatabase.text(row, "pageId"),
                        SourceDatabase.text(row, "parentId"),
                        SourceAuthor.named(
                                SourceDatabase.text(row, "by_nickname"),
                                SourceDatabase.text(row, "by_email"),
                                ""),
                        SourceDatabase.text(row, "created_at"),
                        SourceText.markdown(SourceDatabase.text(row, "content")),
                        state(row),
                        Votes.NONE,
                        false));
    }

    private static SourceState state(ResultSet row) throws SQLException {
        if (!SourceDatabase.text(row, "deletedAt").isEmpty()) {
            return SourceState.DELETED;
        }
        return row.getBoolean("approved") ? SourceState.PUBLISHED : SourceState.WAITING;
    }
}
