package guide.comments.text;

import guide.comments.domain.ContributionKind;
import guide.lambda.markdown.Markdown;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

/// A contribution's text as it will be shown.
public final class Rendering {

    /// Rendered text may be three times as long as the text itself may be: whoever reads pays for
    /// it.
    private static final int LONGEST_HTML = 3 * InputChecks.LONGEST_BODY;

    /// Cleaning takes away what is not allowed, but never half of what a text of that length shows.
    private static final int LONGEST_UNCLEANED = 2 * LONGEST_HTML;

    private Rendering() {}

    /// The text of a contribution of this kind; without text, nothing.
    public static String html(ContributionKind kind, String markdown) {
        boolean silent =
                markdown.isEmpty()
                        && (kind == ContributionKind.SUGGESTION || kind == ContributionKind.EDIT);
        return silent ? "" : html(markdown);
    }

    /// The text as clean HTML.
    ///
    /// @throws ProblemException when nothing is left to show, or too much
    public static String html(String markdown) {
        String html = Markdown.toHtml(markdown, LONGEST_UNCLEANED).orElseThrow(Rendering::refused);
        if (InvisibleCharacters.isBlank(VisibleText.words(html))
                || html.codePointCount(0, html.length()) > LONGEST_HTML) {
            throw refused();
        }
        return html;
    }

    private static ProblemException refused() {
        return ProblemException.of(
                FieldError.inBody(
                        "/body", "must show something, and not more than the limit when rendered"));
    }
}
