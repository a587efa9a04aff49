package guide.comments;

import guide.markdown.Markdown;
import guide.problem.FieldError;
import guide.problem.Refusal;

/// A contribution's text as it will be shown.
final class Rendering {

    /// Rendered text may be no longer than this, so that every contribution fits an item of 400 KB.
    private static final int LONGEST_HTML = 100_000;

    private Rendering() {}

    /// The text of a contribution of this kind; without text, nothing.
    static String html(Kind kind, String markdown) {
        boolean silent = markdown.isEmpty() && (kind == Kind.SUGGESTION || kind == Kind.EDIT);
        return silent ? "" : html(markdown);
    }

    /// @throws Refusal when nothing is left to show, or too much
    static String html(String markdown) {
        String html = Markdown.toHtml(markdown);
        if (html.isEmpty() || html.length() > LONGEST_HTML) {
            throw Refusal.of(
                    FieldError.inBody(
                            "/body",
                            "must show something, and not more than the limit when rendered"));
        }
        return html;
    }
}
