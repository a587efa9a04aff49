package guide.migrate.imports.formats;

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

/// The export of Commento, Commento++ and Comentario 2: `comments` and `commenters` of version 1
/// (`api/domain_export.go`, `api/comment.go`, `api/commenter.go`). It has no pins, and of votes the
/// difference.
final class CommentoJson implements SourceFormat {

    /// Who did not sign in; the second is what Comentario 2 made of it.
    private static final String ANONYMOUS = "anonymous|0{64}";

    @Override
    public String name() {
        return "commento";
    }

    @Override
    public boolean matches(FileSample sample) {
        return sample.isJson() && sample.hasField("commentHex");
    }

    @Override
    public void read(SourceFile file, SourceSink sink) throws IOException {
        JsonRecords.lists(
                file,
                (list, fields) -> {
                    switch (list) {
                        case "comments" -> comment(fields, sink);
                        case "commenters" -> sink.author(author(fields));
                        default -> {
                            // Nothing else has lists.
                        }
                    }
                });
    }

    private static SourceAuthor author(JsonFields fields) {
        String link = fields.first("link", "websiteUrl");
        return new SourceAuthor(
                fields.text("commenterHex"),
                fields.text("name"),
                fields.text("email"),
                link.equals("undefined") ? "" : link);
    }

    private static void comment(JsonFields fields, SourceSink sink) {
        String page = address(fields);
        sink.page(SourcePage.at(page, ""));
        String commenter = fields.text("commenterHex");
        String parent = fields.text("parentHex");
        String markdown = fields.text("markdown");
        sink.comment(
                new SourceComment(
                        fields.text("commentHex"),
                        page,
                        parent.equals("root") ? "" : parent,
                        commenter.matches(ANONYMOUS)
                                ? SourceAuthor.NOBODY
                                : SourceAuthor.known(commenter),
                        fields.text("creationDate"),
                        markdown.isEmpty()
                                ? SourceText.html(fields.text("html"))
                                : SourceText.markdown(markdown),
                        state(fields, markdown),
                        SourceComment.score(fields.number("score")),
                        false));
    }

    /// Commento has the path in `url`, and sometimes all of the address.
    private static String address(JsonFields fields) {
        String path = fields.first("path", "url");
        if (path.startsWith("http://") || path.startsWith("https://")) {
            return path;
        }
        String rooted = path.startsWith("/") ? path : "/" + path;
        String host = fields.first("domain", "host");
        return host.isEmpty() ? rooted : "https://" + host + rooted;
    }

    private static SourceState state(JsonFields fields, String markdown) {
        if (fields.is("deleted") || markdown.equals("[deleted]")) {
            return SourceState.DELETED;
        }
        return switch (fields.text("state")) {
            case "unapproved", "flagged" -> SourceState.WAITING;
            default -> SourceState.PUBLISHED;
        };
    }
}
