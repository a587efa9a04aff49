package guide.comments.text;

import guide.comments.domain.Content;
import guide.lambda.markdown.Markdown;

/// A contribution as readers see it, which is what rules judge: markup, escapes and entities are
/// gone, and a link is one however it was written.
///
/// @param text the words, with a line end between blocks
/// @param html what is rendered of the contribution's text; empty if it has none
public record VisibleText(String text, String html) {

    /// Elements that do not part a word.
    private static final String INLINE = " a em strong del code ";

    /// Returns what readers see of a contribution.
    ///
    /// @param html as it was rendered and cleaned
    public static VisibleText of(Content content, String html) {
        return new VisibleText(content.shownText(words(html)), html);
    }

    /// Returns what readers see of a text that was accepted before, from how it was written.
    public static VisibleText ofWritten(Content content, String markdown) {
        return of(content, markdown.isEmpty() ? "" : Markdown.toHtml(markdown));
    }

    /// Returns how many links readers see in the contribution's text.
    public int links() {
        int links = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            links += html.startsWith("a ", at + 1) ? 1 : 0;
        }
        return links;
    }

    /// Returns what is left of clean HTML when its tags are taken away.
    static String words(String html) {
        StringBuilder words = new StringBuilder(html.length());
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                int end = html.indexOf('>', at);
                if (!isInline(html, at, end)) {
                    words.append('\n');
                }
                at = end + 1;
            } else if (c == '&') {
                int end = html.indexOf(';', at);
                words.append(character(html.substring(at + 1, end)));
                at = end + 1;
            } else {
                words.append(c);
                at++;
            }
        }
        return words.toString().strip();
    }

    private static boolean isInline(String html, int start, int end) {
        int from = html.charAt(start + 1) == '/' ? start + 2 : start + 1;
        int to = from;
        while (to < end && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        return INLINE.contains(" " + html.substring(from, to) + " ");
    }

    /// The sanitizer writes these names, and all else as numbers.
    private static String character(String entity) {
        return switch (entity) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            default -> Character.toString(number(entity.substring(1)));
        };
    }

    private static int number(String digits) {
        return digits.startsWith("x")
                ? Integer.parseInt(digits.substring(1), 16)
                : Integer.parseInt(digits);
    }
}
