package guide.comments.text;

import guide.lambda.http.Request;

import org.jspecify.annotations.Nullable;

/// A request that carries a contribution's text and nothing else: `{"body": "..."}`.
public final class BodyText {

    record TextBody(@Nullable String body) {}

    private BodyText() {}

    /// The text, with `\n` as its line ends.
    public static String parse(Request request) {
        TextBody sent = JsonBody.of(request, TextBody.class);
        InputChecks inputChecks = new InputChecks();
        String markdown = inputChecks.lines(sent.body(), "/body", InputChecks.LONGEST_BODY);
        inputChecks.refuseAll();
        return markdown;
    }
}
