package guide.comments;

import guide.http.Request;

import org.jspecify.annotations.Nullable;

/// A request that carries a contribution's text and nothing else: `{"body": "..."}`.
final class BodyText {

    record Sent(@Nullable String body) {}

    private BodyText() {}

    /// The text, with `\n` as its line ends.
    static String parse(Request request) {
        Sent sent = JsonBody.of(request, Sent.class);
        Texts texts = new Texts();
        String markdown = texts.lines(sent.body(), "/body", NewCommentReader.LONGEST_BODY);
        texts.refuseAll();
        return markdown;
    }
}
