package guide.migrate.imports.formats;

import guide.comments.domain.Votes;
import guide.migrate.imports.source.JsonFields;
import guide.migrate.imports.source.SourceAuthor;
import guide.migrate.imports.source.SourceComment;
import guide.migrate.imports.source.SourcePage;
import guide.migrate.imports.source.SourceSink;
import guide.migrate.imports.source.SourceState;
import guide.migrate.imports.source.SourceText;

import java.util.Optional;

/// A comment of the generic formats, whose fields `docs/import.md` lists.
final class GenericRecord {

    private GenericRecord() {}

    /// @param where by which people find it in the file, such as `line 4`
    static void read(JsonFields fields, String where, SourceSink sink) {
        String id = fields.text("id");
        String page = fields.text("page");
        Optional<SourceState> state = state(fields.text("state"));
        Optional<SourceText> text = text(fields);
        if (id.isEmpty() || page.isEmpty()) {
            sink.refuse(where, "has no id, or no page");
        } else if (state.isEmpty()) {
            sink.refuse(where, "has a state other than published, waiting, spam and deleted");
        } else if (text.isEmpty()) {
            sink.refuse(where, "has a markup other than markdown and html");
        } else {
            sink.page(new SourcePage(page, page, fields.text("title"), fields.is("closed")));
            sink.comment(
                    new SourceComment(
                            id,
                            page,
                            fields.text("parent"),
                            author(fields),
                            fields.text("date"),
                            text.get(),
                            state.get(),
                            new Votes(fields.count("up"), fields.count("down")),
                            fields.is("pinned")));
        }
    }

    private static SourceAuthor author(JsonFields fields) {
        return new SourceAuthor(
                fields.text("author"),
                fields.text("name"),
                fields.text("email"),
                fields.text("url"));
    }

    private static Optional<SourceState> state(String name) {
        return switch (name) {
            case "", "published" -> Optional.of(SourceState.PUBLISHED);
            case "waiting" -> Optional.of(SourceState.WAITING);
            case "spam" -> Optional.of(SourceState.SPAM);
            case "deleted" -> Optional.of(SourceState.DELETED);
            default -> Optional.empty();
        };
    }

    private static Optional<SourceText> text(JsonFields fields) {
        String text = fields.text("text");
        return switch (fields.text("markup")) {
            case "", "markdown" -> Optional.of(SourceText.markdown(text));
            case "html" -> Optional.of(SourceText.html(text));
            default -> Optional.empty();
        };
    }
}
