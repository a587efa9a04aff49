package guide.migrate.imports.formats;

import com.fasterxml.jackson.databind.JsonNode;

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

/// The backup of Remark42: a line about users and pages, then a line for each comment
/// (`backend/app/migrator/native.go`, `backend/app/store/comment.go`). Several backups may stand
/// one behind the other, each with pages of another site.
final class RemarkLines implements SourceFormat {

    @Override
    public String name() {
        return "remark42";
    }

    @Override
    public boolean matches(FileSample sample) {
        return sample.isJson()
                && ((sample.hasField("locator") && sample.hasField("pid"))
                        || (sample.firstLine().contains("\"users\"")
                                && sample.firstLine().contains("\"posts\"")));
    }

    @Override
    public void read(SourceFile file, SourceSink sink) throws IOException {
        JsonRecords.lines(
                file,
                sink,
                (number, fields) -> {
                    if (fields.node().has("posts")) {
                        fields.node().path("posts").forEach(post -> closed(post, sink));
                    } else {
                        comment(fields, number, sink);
                    }
                });
    }

    private static void closed(JsonNode post, SourceSink sink) {
        JsonFields fields = new JsonFields(post);
        String url = fields.text("url");
        if (!url.isEmpty()) {
            sink.page(new SourcePage(url, url, "", fields.is("read_only")));
        }
    }

    private static void comment(JsonFields fields, long number, SourceSink sink) {
        String id = fields.text("id");
        String url = fields.at("locator").text("url");
        if (id.isEmpty() || url.isEmpty()) {
            sink.refuse("line " + number, "has no id, or no address of a page");
            return;
        }
        sink.page(SourcePage.at(url, fields.text("title")));
        JsonFields user = fields.at("user");
        String parent = fields.text("pid");
        sink.comment(
                new SourceComment(
                        id,
                        url,
                        // What Remark42 once imported from Commento (remark42#1696).
                        parent.equals("root") ? "" : parent,
                        new SourceAuthor(user.text("id"), user.text("name"), "", ""),
                        fields.text("time"),
                        text(fields),
                        fields.is("delete") ? SourceState.DELETED : SourceState.PUBLISHED,
                        votes(fields),
                        fields.is("pin")));
    }

    /// What the reader wrote; what was imported once may have only what is shown.
    private static SourceText text(JsonFields fields) {
        String written = fields.text("orig");
        return written.isEmpty()
                ? SourceText.html(fields.text("text"))
                : SourceText.markdown(written);
    }

    /// By voter where it knows them, else the difference.
    private static Votes votes(JsonFields fields) {
        JsonNode voters = fields.node().path("votes");
        if (voters.isEmpty()) {
            return SourceComment.score(fields.number("score"));
        }
        long up = voters.valueStream().filter(JsonNode::asBoolean).count();
        return new Votes(up, voters.size() - up);
    }
}
