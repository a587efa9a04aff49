package guide.pages.markdown;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Reads the blocks of a page into blocks of Markdown.
final class BlockMarkdown {

    private final Node into;
    private @Nullable Paragraph open;
    private @Nullable InlineMarkdown line;

    /// @param into the block that takes what is read
    BlockMarkdown(Node into) {
        this.into = into;
    }

    void read(Element html) {
        children(html);
        close();
    }

    private void children(Element html) {
        for (org.jsoup.nodes.Node each : html.childNodes()) {
            if (each instanceof TextNode text) {
                text(text);
            } else if (each instanceof Element element && !HtmlTags.isSkipped(element)) {
                element(element);
            }
        }
    }

    /// A blank counts only inside a line.
    private void text(TextNode text) {
        if (line != null || !text.isBlank()) {
            line().read(text);
        }
    }

    private void element(Element element) {
        if (HtmlTags.isInline(element)) {
            line().read(element);
            return;
        }
        close();
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "ul" -> list(element, new BulletList());
            case "ol" -> list(element, new OrderedList());
            case "dt", "summary", "figcaption" -> title(element);
            case "pre" -> code(element);
            case "blockquote" -> inside(element, new BlockQuote());
            case "table" -> TableMarkdown.read(element).ifPresent(into::appendChild);
            default -> children(element);
        }
        close();
    }

    private void heading(Element element) {
        Heading heading = new Heading();
        heading.setLevel(element.normalName().charAt(1) - '0');
        append(heading, element);
    }

    /// A summary that has a heading or a figure's caption that has a table stays what is in it.
    private void title(Element element) {
        if (element.selectFirst("h2, h3, h4, table, ul, details") != null) {
            children(element);
            return;
        }
        StrongEmphasis strong = new StrongEmphasis("**");
        if (new InlineMarkdown(strong).readAllOf(element).end()) {
            Paragraph paragraph = new Paragraph();
            paragraph.appendChild(strong);
            into.appendChild(paragraph);
        }
    }

    private void append(Node block, Element element) {
        if (new InlineMarkdown(block).readAllOf(element).end()) {
            into.appendChild(block);
        }
    }

    private void list(Element element, ListBlock list) {
        list.setTight(true);
        if (list instanceof OrderedList ordered) {
            ordered.setMarkerStartNumber(1);
            ordered.setMarkerDelimiter(".");
        }
        for (Element each : element.children()) {
            if (!HtmlTags.isSkipped(each)) {
                ListItem item = new ListItem();
                new BlockMarkdown(item).read(each);
                list.appendChild(item);
            }
        }
        if (list.getFirstChild() != null) {
            into.appendChild(list);
        }
    }

    private void code(Element element) {
        FencedCodeBlock code = new FencedCodeBlock();
        code.setLiteral(element.wholeText());
        into.appendChild(code);
    }

    private void inside(Element element, Node block) {
        new BlockMarkdown(block).read(element);
        into.appendChild(block);
    }

    private InlineMarkdown line() {
        if (line == null) {
            open = new Paragraph();
            line = new InlineMarkdown(open);
        }
        return line;
    }

    /// Ends the paragraph that is open, if one is.
    private void close() {
        if (line != null && line.end() && open != null) {
            into.appendChild(open);
        }
        line = null;
        open = null;
    }
}
