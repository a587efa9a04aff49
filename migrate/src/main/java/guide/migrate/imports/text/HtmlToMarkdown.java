package guide.migrate.imports.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

import java.util.Set;

/// Makes Markdown of the HTML of a comment: of what readers' texts may have, and the text of all
/// else. What comes out is rendered and cleaned as any reader's text, so nothing here has to be
/// safe; it has to look as it looked.
final class HtmlToMarkdown {

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "head", "template", "noscript", "object", "iframe");

    private HtmlToMarkdown() {}

    /// @param keepsLines whether a line break in the text is one that readers see
    static String of(String html, boolean keepsLines) {
        Document document = Jsoup.parseBodyFragment(html);
        MarkdownText text = new MarkdownText();
        NodeTraversor.traverse(new HtmlWalk(text, keepsLines), document.body());
        return text.result();
    }

    /// Goes through the document without a call for each level, of which there may be many.
    private static final class HtmlWalk implements NodeVisitor {

        private final MarkdownText text;
        private final boolean keepsLines;
        private int unseen;
        private int preformatted;

        HtmlWalk(MarkdownText text, boolean keepsLines) {
            this.text = text;
            this.keepsLines = keepsLines;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words && unseen == 0) {
                words(words.getWholeText());
            } else if (node instanceof Element element) {
                unseen += UNSEEN.contains(element.normalName()) ? 1 : 0;
                if (unseen == 0) {
                    begin(element);
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (unseen == 0) {
                    end(element);
                }
                unseen -= UNSEEN.contains(element.normalName()) ? 1 : 0;
            }
        }

        private void words(String words) {
            if (preformatted > 0) {
                text.verbatim(words);
            } else {
                text.words(words, keepsLines);
            }
        }

        private void begin(Element element) {
            switch (element.normalName()) {
                case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table" ->
                        text.paragraph();
                case "br" -> text.line();
                case "hr" -> text.rule();
                case "em", "i", "cite" -> text.open("*");
                case "strong", "b" -> text.open("**");
                case "del", "s", "strike" -> text.open("~~");
                case "code", "tt", "kbd", "samp" -> text.openCode();
                case "pre" -> {
                    preformatted++;
                    text.openBlock();
                }
                case "blockquote" -> text.openQuote();
                case "ul" -> text.openList(false);
                case "ol" -> text.openList(true);
                case "li" -> text.item();
                case "a" -> text.openLink(element.attr("href"));
                case "img" -> text.picture(element.attr("alt"), element.attr("src"));
                default -> {
                    // Only its text counts.
                }
            }
        }

        private void end(Element element) {
            switch (element.normalName()) {
                case "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "table" -> text.paragraph();
                case "em", "i", "cite" -> text.close("*");
                case "strong", "b" -> text.close("**");
                case "del", "s", "strike" -> text.close("~~");
                case "code", "tt", "kbd", "samp" -> text.closeCode();
                case "pre" -> {
                    preformatted--;
                    text.closeBlock();
                }
                case "blockquote" -> text.closeQuote();
                case "ul", "ol" -> text.closeList();
                case "li" -> text.closeItem();
                case "a" -> text.closeLink();
                case "td", "th" -> text.words(" ", false);
                default -> {
                    // Only its text counts.
                }
            }
        }
    }
}
