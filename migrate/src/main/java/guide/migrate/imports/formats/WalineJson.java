package guide.migrate.imports.formats;

import guide.comments.domain.Votes;
import guide.migrate.imports.source.FileSample;
import guide.migrate.imports.source.JsonFields;
import guide.migrate.imports.source.JsonRecords;
import guide.migrate.imports.source.SourceAuthor;
import guide.migrate.imports.source.SourceComment;
import guide.migrate.imports.source.SourceFile;
import guide.migrate.imports.source.SourceFormat;
import guide.migrate.imports.source.SourcePage;
import guide.migrate.imports.source.SourceSink;
import guide.migrate.imports.source.SourceState;
import guide.migrate.imports.source.SourceText;

import java.io.IOException;

/// The export of Waline: its tables `Comment` and `Users` (`packages/server/src/controller/db.js`,
/// `assets/waline.sql`), and what LeanCloud makes of the same table for Valine: a list of
/// `results`, or a line for each. Texts are Markdown, those from Valine HTML.
final class WalineJson implements SourceFormat {

    @Override
    public String name() {
        return "waline";
    }

    @Override
    public boolean matches(FileSample sample) {
        return sample.isJson()
                && (sample.has("\"type\":\"waline\"")
                        || sample.has("\"type\": \"waline\"")
                        || (sample.hasField("objectId") && sample.hasField("nick")));
    }

    @Override
    public void read(SourceFile file, SourceSink sink) throws IOException {
        if (isALineEach(file.sample())) {
            JsonRecords.lines(file, sink, (_, fields) -> comment(fields, sink));
        } else {
            JsonRecords.lists(
                    file,
                    (list, fields) -> {
                        switch (list) {
                            case "Users" -> sink.author(author(fields));
                            case "Comment", "results", "" -> comment(fields, sink);
                            default -> {
                                // Counters of pages, and the names of the tables.
                            }
                        }
                    });
        }
    }

    private static boolean isALineEach(FileSample sample) {
        return JsonRecords.object(sample.firstLine())
                .filter(fields -> fields.node().has("objectId"))
                .isPresent();
    }

    private static SourceAuthor author(JsonFields fields) {
        return new SourceAuthor(
                fields.text("objectId"),
                fields.text("display_name"),
                fields.text("email"),
                fields.text("url"));
    }

    private static void comment(JsonFields fields, SourceSink sink) {
        String page = fields.text("url");
        sink.page(SourcePage.at(page, ""));
        String text = fields.text("comment");
        sink.comment(
                new SourceComment(
                        fields.text("objectId"),
                        page,
                        fields.first("pid", "rid"),
                        new SourceAuthor(
                                fields.text("user_id"),
                                fields.text("nick"),
                                fields.text("mail"),
                                fields.text("link")),
                        date(fields),
                        text.stripLeading().startsWith("<")
                                ? SourceText.html(text)
                                : SourceText.markdown(text),
                        state(fields.text("status")),
                        new Votes(fields.count("like"), 0),
                        fields.is("sticky")));
    }

    /// LeanCloud writes dates as objects with the date in `iso`.
    private static String date(JsonFields fields) {
        String inserted = fields.first("insertedAt");
        if (!inserted.isEmpty()) {
            return inserted;
        }
        String iso = fields.at("insertedAt").text("iso");
        return iso.isEmpty() ? fields.text("createdAt") : iso;
    }

    /// Comments from Valine have no status: they were shown (waline#1747).
    private static SourceState state(String status) {
        return switch (status) {
            case "waiting" -> SourceState.WAITING;
            case "spam" -> SourceState.SPAM;
            default -> SourceState.PUBLISHED;
        };
    }
}
