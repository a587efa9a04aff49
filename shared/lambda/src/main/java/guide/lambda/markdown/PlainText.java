package guide.lambda.markdown;

import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;

import java.util.List;
import java.util.Set;

/// The text of HTML without any markup, for where there is none: mails, messages, feeds.
public final class PlainText {

    private static final Set<String> BLOCKS =
            Set.of("p", "pre", "blockquote", "ul", "ol", "table", "hr", "div", "h1", "h2", "h3");
    private static final Set<String> LINES = Set.of("br", "li", "tr");
    private static final Set<String> CELLS = Set.of("td", "th");

    private PlainText() {}

    /// Returns what a reader would see: characters instead of their escapes, an empty line between
    /// blocks, a line for each item of a list or row of a table. Addresses of links are not in it,
    /// only what they are called.
    ///
    /// @param html as [Markdown] makes it; any other gives some text, and never fails
    public static String of(String html) {
        Collected collected = new Collected();
        HtmlSanitizer.sanitize(html, collected);
        // From the first of several blanks only: from each, a long line of them would take ever
        // longer.
        return collected
                .text
                .toString()
                .replaceAll("(?<![ \t])[ \t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static final class Collected implements HtmlSanitizer.Policy, HtmlStreamEventReceiver {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void openDocument() {}

        @Override
        public void closeDocument() {}

        @Override
        public void openTag(String element, List<String> attributes) {
            if (element.equals("input")) {
                text.append(attributes.contains("checked") ? "[x] " : "[ ] ");
            } else if (BLOCKS.contains(element)) {
                end("\n\n");
            } else if (LINES.contains(element)) {
                end("\n");
            }
        }

        @Override
        public void closeTag(String element) {
            if (BLOCKS.contains(element)) {
                end("\n\n");
            } else if (CELLS.contains(element)) {
                end("\t");
            }
        }

        @Override
        public void text(String characters) {
            text.append(characters);
        }

        private void end(String with) {
            if (!text.isEmpty()) {
                text.append(with);
            }
        }
    }
}
