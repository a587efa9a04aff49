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

/// The export of Twikoo: a list of its comments as its database has them
/// (`src/server/function/twikoo/utils/import.js` reads the same), with MongoDB's types where it
/// comes from there. Texts are HTML.
final class TwikooJson implements SourceFormat {

    @Override
    public String name() {
        return "twikoo";
    }

    @Override
    public boolean matches(FileSample sample) {
        return sample.isJson() && sample.hasField("_id") && sample.hasField("nick");
    }

    @Override
    public void read(SourceFile file, SourceSink sink) throws IOException {
        // The export of a cloud's console is a line for each.
        if (JsonRecords.object(file.sample().firstLine()).isPresent()) {
            JsonRecords.lines(file, sink, (_, fields) -> comment(fields, sink));
        } else {
            JsonRecords.lists(
                    file,
                    (list, fields) -> {
                        if (list.isEmpty() || list.equals("results") || list.equals("data")) {
                            comment(fields, sink);
                        }
                    });
        }
    }

    private static void comment(JsonFields fields, SourceSink sink) {
        String page = address(fields);
        sink.page(SourcePage.at(page, ""));
        sink.comment(
                new SourceComment(
                        fields.text("_id"),
                        page,
                        fields.first("pid", "rid"),
                        SourceAuthor.named(
                                fields.text("nick"), fields.text("mail"), fields.text("link")),
                        fields.text("created"),
                        SourceText.html(fields.text("comment")),
                        fields.is("isSpam") ? SourceState.SPAM : SourceState.PUBLISHED,
                        votes(fields),
                        fields.is("top")));
    }

    private static String address(JsonFields fields) {
        String whole = fields.text("href");
        return whole.startsWith("http") ? whole.split("#", 2)[0] : fields.text("url");
    }

    /// It keeps who liked it.
    private static Votes votes(JsonFields fields) {
        return new Votes(fields.node().path("like").size(), 0);
    }
}
