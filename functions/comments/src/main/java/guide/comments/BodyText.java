package guide.comments;

import guide.http.Request;
import guide.json.Json;
import guide.problem.Problem;
import guide.problem.Refusal;

import org.jspecify.annotations.Nullable;

/// A request that carries a contribution's text and nothing else: `{"body": "..."}`.
final class BodyText {

    record Sent(@Nullable String body) {}

    private BodyText() {}

    /// The text, with `\n` as its line ends.
    static String parse(Request request) {
        Sent sent = Json.read(request.jsonBody(), Sent.class);
        if (sent == null) {
            throw new Refusal(new Problem.MalformedBody("", "must be a JSON object"));
        }
        Texts texts = new Texts();
        String markdown = texts.lines(sent.body(), "/body", NewCommentReader.LONGEST_BODY);
        texts.refuseAll();
        return markdown;
    }
}
