package guide.comments.view;

import guide.lambda.json.JsonWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// Writes a [CommentView] by tokens, as the mapper writes it.
public final class CommentJson {

    private CommentJson() {}

    /// Writes them as an array, which is the next value.
    public static void write(JsonWriter out, List<CommentView> views) throws IOException {
        out.array();
        for (CommentView view : views) {
            write(out, view);
        }
        out.end();
    }

    private static void write(JsonWriter out, CommentView view) throws IOException {
        out.object().member("id", view.id()).member("kind", view.kind());
        out.member("state", view.state()).name("author");
        author(out, view.author());
        out.optional("moderator", view.moderator()).optional("mark", view.mark());
        out.member("html", view.html());
        ContentJson.writeMembers(out, view.content());
        out.member("createdAt", view.createdAt()).member("editedAt", view.editedAt());
        out.optional("editedBy", view.editedBy());
        out.name("votes").object();
        out.member("up", view.votes().up()).member("down", view.votes().down()).end();
        out.member("parent", view.parent()).optional("removedBy", view.removedBy());
        CommentView.Replies replies = view.replies();
        if (replies != null) {
            out.name("replies").object().name("items");
            write(out, replies.items());
            out.optional("next", replies.next()).end();
        }
        out.end();
    }

    private static void author(JsonWriter out, CommentView.@Nullable AuthorView author)
            throws IOException {
        if (author == null) {
            out.value((String) null);
        } else {
            out.object().member("name", author.name()).member("url", author.url()).end();
        }
    }
}
