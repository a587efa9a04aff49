package guide.comments.view;

import guide.comments.domain.Content;
import guide.lambda.http.Html;

import java.util.stream.Collectors;

/// What a kind carries, as HTML in front of its text. Nothing of it is Markdown: it is shown as it
/// was written.
final class ContentFragment {

    private ContentFragment() {}

    /// Empty for a comment.
    static String html(Content content) {
        return switch (content) {
            case Content.Comment _ -> "";
            case Content.Suggestion s ->
                    "<p>Suggests: <q dir=\"auto\">%s</q></p>\n"
                            .formatted(
                                    s.diff().stream()
                                            .map(ContentFragment::run)
                                            .collect(Collectors.joining()));
            case Content.SuggestedEdit e ->
                    """
                    <p>Changes <code>%s</code> from <code dir="auto">%s</code> to <code dir="auto">%s</code>, by <a href="%s" rel="nofollow ugc noopener">its source</a></p>
                    """
                            .formatted(
                                    Html.text(e.target()),
                                    Html.text(e.before().toString()),
                                    Html.text(e.proposed().toString()),
                                    Html.text(e.source()));
            case Content.ReviewRequest r ->
                    """
                    <p>Asks for a review of <a href="%s" rel="nofollow ugc noopener"><bdi>%s</bdi></a> (<bdi>%s</bdi>)</p>
                    """
                            .formatted(
                                    Html.text(r.link()),
                                    Html.text(r.name()),
                                    Html.text(r.language()));
        };
    }

    private static String run(Content.DiffPart change) {
        String text = Html.text(change.text());
        return switch (change.op()) {
            case EQUAL -> text;
            case DELETE -> "<del>" + text + "</del>";
            case INSERT -> "<ins>" + text + "</ins>";
        };
    }
}
