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

/// Discussions of GitHub, where giscus keeps comments, as its GraphQL API answers
/// (docs.github.com/graphql/guides/using-the-graphql-api-for-discussions); `docs/import.md` has the
/// query. Several answers may stand one behind the other. Texts are Markdown.
final class GiscusJson implements SourceFormat {

    @Override
    public String name() {
        return "giscus";
    }

    @Override
    public boolean matches(FileSample sample) {
        return sample.isJson() && sample.hasField("discussions") && sample.hasField("comments");
    }

    @Override
    public void read(SourceFile file, SourceSink sink) throws IOException {
        JsonRecords.lists(
                file,
                (_, fields) -> {
                    if (fields.node().has("comments")) {
                        discussion(fields, sink);
                    }
                });
    }

    private static void discussion(JsonFields fields, SourceSink sink) {
        String page = address(fields.text("title"), fields.text("body"));
        sink.page(new SourcePage(page, page, fields.text("title"), isClosed(fields)));
        refuseRest(fields, "discussion " + fields.text("number"), "comments", sink);
        for (JsonNode each : fields.node().path("comments").path("nodes")) {
            JsonFields comment = new JsonFields(each);
            sink.comment(comment(comment, page, ""));
            String id = comment.text("id");
            refuseRest(comment, "comment " + id, "replies", sink);
            for (JsonNode reply : each.path("replies").path("nodes")) {
                sink.comment(comment(new JsonFields(reply), page, id));
            }
        }
    }

    private static boolean isClosed(JsonFields discussion) {
        return discussion.is("locked") || discussion.is("closed");
    }

    /// An answer has at most a hundred of each; what is missing must not go unnoticed.
    private static void refuseRest(JsonFields fields, String what, String list, SourceSink sink) {
        if (fields.at(list).at("pageInfo").is("hasNextPage")) {
            sink.refuse(what, "has more " + list + " than this file: ask for the next page");
        }
    }

    /// By which giscus finds a page's discussion: the title is its address or its path without the
    /// first slash, or else the address stands at the end of what giscus wrote.
    private static String address(String title, String body) {
        if (title.startsWith("http://") || title.startsWith("https://")) {
            return title;
        }
        return body.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("http://") || line.startsWith("https://"))
                .reduce((_, last) -> last)
                .orElseGet(() -> path(title));
    }

    private static String path(String title) {
        if (title.equals("index")) {
            return "/";
        }
        return title.startsWith("/") ? title : "/" + title;
    }

    private static SourceComment comment(JsonFields fields, String page, String parent) {
        JsonFields author = fields.at("author");
        return new SourceComment(
                fields.text("id"),
                page,
                parent,
                new SourceAuthor(
                        author.text("login"), author.text("login"), "", author.text("url")),
                fields.text("createdAt"),
                text(fields),
                state(fields),
                votes(fields),
                false);
    }

    private static SourceText text(JsonFields fields) {
        String markdown = fields.text("body");
        return markdown.isEmpty()
                ? SourceText.html(fields.text("bodyHTML"))
                : SourceText.markdown(markdown);
    }

    private static SourceState state(JsonFields fields) {
        if (!fields.text("deletedAt").isEmpty()) {
            return SourceState.DELETED;
        }
        return switch (fields.text("minimizedReason")) {
            case "spam", "SPAM", "abuse", "ABUSE" -> SourceState.SPAM;
            default -> SourceState.PUBLISHED;
        };
    }

    /// Arrows up, and thumbs either way.
    private static Votes votes(JsonFields fields) {
        long up = fields.count("upvoteCount");
        long down = 0;
        for (JsonNode each : fields.node().path("reactionGroups")) {
            JsonFields group = new JsonFields(each);
            long count =
                    Math.max(
                            group.at("reactors").count("totalCount"),
                            group.at("users").count("totalCount"));
            up += group.text("content").equals("THUMBS_UP") ? count : 0;
            down += group.text("content").equals("THUMBS_DOWN") ? count : 0;
        }
        return new Votes(up, down);
    }
}
