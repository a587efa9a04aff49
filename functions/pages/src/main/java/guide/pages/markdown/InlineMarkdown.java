package guide.pages.markdown;

import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Reads text with what is marked in it, into one block of Markdown.
///
/// Where blocks stand inside, as in a cell of a table, they become one line: Markdown's cells have
/// no more.
final class InlineMarkdown {

    private final Node block;
    private @Nullable Text last;
    private boolean atSpace = true;

    InlineMarkdown(Node block) {
        this.block = block;
    }

    /// Adds what is in `html` to the block.
    InlineMarkdown readAllOf(Element html) {
        children(html, block);
        return this;
    }

    /// Adds this node to the block.
    void read(org.jsoup.nodes.Node html) {
        read(html, block);
    }

    /// Returns false if nothing is there to see. Must be called once, when everything was read.
    boolean end() {
        if (last != null) {
            last.setLiteral(last.getLiteral().stripTrailing());
        }
        return block.getFirstChild() != null;
    }

    private void children(Element html, Node into) {
        for (org.jsoup.nodes.Node each : html.childNodes()) {
            read(each, into);
        }
    }

    private void read(org.jsoup.nodes.Node html, Node into) {
        if (html instanceof TextNode text) {
            text(text.getWholeText(), into);
        } else if (html instanceof Element element && !HtmlTags.isSkipped(element)) {
            element(element, into);
        }
    }

    private void text(String whole, Node into) {
        String line = whole.replaceAll("\\s+", " ");
        String kept = atSpace ? line.stripLeading() : line;
        if (!kept.isEmpty()) {
            last = new Text(kept);
            into.appendChild(last);
            atSpace = kept.endsWith(" ");
        }
    }

    private void element(Element element, Node into) {
        switch (element.normalName()) {
            case "a" -> link(element, into);
            case "b", "strong" -> marked(element, new StrongEmphasis("**"), into);
            case "em", "i" -> marked(element, new Emphasis("*"), into);
            case "code" -> code(element, into);
            case "br" -> space(into);
            case "img" -> text(element.attr("alt"), into);
            case "li" -> listed(element, into);
            default -> other(element, into);
        }
    }

    private void link(Element element, Node into) {
        String address = element.absUrl("href");
        String target = address.isEmpty() ? element.attr("href") : address;
        if (element.hasText()) {
            marked(element, new Link(target, null), into);
        }
    }

    /// Spaces go before the mark, because after it there would be no mark.
    private void marked(Element element, Node mark, Node into) {
        if (element.wholeText().startsWith(" ")) {
            space(into);
        }
        children(element, mark);
        if (mark.getFirstChild() != null) {
            into.appendChild(mark);
        }
    }

    private void code(Element element, Node into) {
        if (element.hasText()) {
            into.appendChild(new Code(element.text()));
            atSpace = false;
        }
    }

    private void listed(Element element, Node into) {
        if (element.previousElementSibling() == null) {
            space(into);
        } else {
            text("; ", into);
        }
        children(element, into);
    }

    /// Pages set what they show as a block apart without a space in the text.
    private void other(Element element, Node into) {
        boolean isApart = !HtmlTags.isInline(element) || element.normalName().equals("span");
        if (isApart && element.hasText()) {
            space(into);
        }
        children(element, into);
        if (!HtmlTags.isInline(element)) {
            space(into);
        }
    }

    private void space(Node into) {
        if (!atSpace) {
            text(" ", into);
        }
    }
}
