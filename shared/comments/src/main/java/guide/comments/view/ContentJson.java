package guide.comments.view;

import guide.comments.domain.Content;
import guide.lambda.json.JsonWriter;

import java.io.IOException;

/// Writes what a kind carries by tokens.
final class ContentJson {

    private ContentJson() {}

    /// Writes its member into the object that is open; nothing for a comment.
    static void writeMembers(JsonWriter out, ContentView content) throws IOException {
        Content.Suggestion suggestion = content.suggestion();
        if (suggestion != null) {
            suggestion(out.name("suggestion").object(), suggestion);
            out.end();
        }
        ContentView.EditView edit = content.edit();
        if (edit != null) {
            out.name("edit").object().member("target", edit.target());
            out.name("before").raw(edit.before()).name("proposed").raw(edit.proposed());
            out.member("source", edit.source()).end();
        }
        Content.ReviewRequest request = content.request();
        if (request != null) {
            out.name("request").object().member("name", request.name());
            out.member("language", request.language()).member("link", request.link()).end();
        }
    }

    private static void suggestion(JsonWriter out, Content.Suggestion suggestion)
            throws IOException {
        out.member("exact", suggestion.exact()).member("prefix", suggestion.prefix());
        out.member("suffix", suggestion.suffix()).member("proposed", suggestion.proposed());
        out.name("diff").array();
        for (Content.DiffPart part : suggestion.diff()) {
            out.object().member("op", part.op()).member("text", part.text()).end();
        }
        out.end();
    }
}
