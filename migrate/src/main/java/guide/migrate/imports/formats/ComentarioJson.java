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

/// The export of Comentario 3: `pages`, `comments` and `commenters` of version 3
/// (`internal/svc/impex_comentario.go`, and the models of its API). Pages are paths of one domain,
/// votes their difference.
final class ComentarioJson implements SourceFormat {

    @Override
    public String name() {
        return "comentario";
    }

    @Override
    public boolean matches(FileSample sample) {
        return sample.isJson()
                && sample.hasField("pages")
                && (sample.hasField("pageId") || sample.hasField("isReadonly"));
    }

    @Override
    public void read(SourceFile file, SourceSink sink) throws IOException {
        JsonRecords.lists(
                file,
                (list, fields) -> {
                    switch (list) {
                        case "pages" -> sink.page(page(fields));
                        case "comments" -> comment(fields, sink);
                        case "commenters" ->
                                sink.author(
                                        new SourceAuthor(
                                                fields.text("id"),
                                                fields.text("name"),
                                                fields.text("email"),
                                                fields.text("websiteUrl")));
                        default -> {
                            // Nothing else has lists.
                        }
                    }
                });
    }

    private static SourcePage page(JsonFields fields) {
        return new SourcePage(
                fields.text("id"),
                fields.text("path"),
                fields.text("title"),
                fields.is("isReadonly"));
    }

    private static void comment(JsonFields fields, SourceSink sink) {
        String markdown = fields.text("markdown");
        String name = fields.text("authorName");
        sink.comment(
                new SourceComment(
                        fields.text("id"),
                        fields.text("pageId"),
                        fields.text("parentId"),
                        name.isEmpty()
                                ? SourceAuthor.known(fields.text("userCreated"))
                                : SourceAuthor.named(name, "", ""),
                        fields.text("createdTime"),
                        markdown.isEmpty()
                                ? SourceText.html(fields.text("html"))
                                : SourceText.markdown(markdown),
                        state(fields),
                        SourceComment.score(fields.number("score")),
                        fields.is("isSticky")));
    }

    private static SourceState state(JsonFields fields) {
        if (fields.is("isDeleted")) {
            return SourceState.DELETED;
        }
        return fields.is("isPending") || !fields.is("isApproved")
                ? SourceState.WAITING
                : SourceState.PUBLISHED;
    }
}
