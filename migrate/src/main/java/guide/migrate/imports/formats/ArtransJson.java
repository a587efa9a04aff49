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

/// Artrans, in which Artalk moves comments: a list of objects whose fields are all texts
/// (artalk.js.org/guide/transfer.html, `internal/entity/artran.go`). Texts are Markdown.
final class ArtransJson implements SourceFormat {

    @Override
    public String name() {
        return "artalk";
    }

    @Override
    public boolean matches(FileSample sample) {
        return sample.isJson() && sample.hasField("page_key") && sample.hasField("rid");
    }

    @Override
    public void read(SourceFile file, SourceSink sink) throws IOException {
        JsonRecords.lists(file, (_, fields) -> comment(fields, sink));
    }

    private static void comment(JsonFields fields, SourceSink sink) {
        String page = address(fields);
        sink.page(new SourcePage(page, page, fields.text("page_title"), false));
        String parent = fields.text("rid");
        sink.comment(
                new SourceComment(
                        fields.text("id"),
                        page,
                        parent.equals("0") ? "" : parent,
                        SourceAuthor.named(
                                fields.text("nick"), fields.text("email"), fields.text("link")),
                        fields.first("created_at", "date"),
                        SourceText.markdown(fields.text("content")),
                        fields.is("is_pending") ? SourceState.WAITING : SourceState.PUBLISHED,
                        new Votes(fields.count("vote_up"), fields.count("vote_down")),
                        fields.is("is_pinned")));
    }

    /// A page's key is an address, or a path on the site, whose addresses are parted by commas.
    private static String address(JsonFields fields) {
        String key = fields.text("page_key");
        String site = fields.text("site_urls").split(",", 2)[0].strip();
        if (!key.startsWith("/") || !site.startsWith("http")) {
            return key;
        }
        return (site.endsWith("/") ? site.substring(0, site.length() - 1) : site) + key;
    }
}
