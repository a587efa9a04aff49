package guide.local.publish;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

import java.util.List;
import java.util.stream.Stream;

/// The addresses in a page's markup, each with its place in the text, so that one can be replaced
/// and every other character stays.
final class LinkAttributes {

    private static final String WITH_ADDRESS =
            "[href], [src], [action], [formaction], meta[content]";
    private static final List<String> ATTRIBUTES =
            List.of("href", "src", "action", "formaction", "content");

    /// An address in a page.
    ///
    /// @param address resolved against the page's own, with its query and fragment
    /// @param start of the attribute's value in the page, without the quotation mark
    /// @param sends true for a form's, to which fields are sent
    record LinkAttribute(String address, int start, int end, boolean sends) {}

    private LinkAttributes() {}

    /// In their order.
    ///
    /// @param address of the page
    static List<LinkAttribute> of(String html, String address) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        return Jsoup.parse(html, address, parser).select(WITH_ADDRESS).stream()
                .flatMap(LinkAttributes::all)
                .toList();
    }

    private static Stream<LinkAttribute> all(Element element) {
        return ATTRIBUTES.stream()
                .filter(element::hasAttr)
                .filter(name -> !name.equals("content") || element.attr(name).contains("://"))
                .map(name -> one(element, name));
    }

    private static LinkAttribute one(Element element, String name) {
        Range value = element.attributes().sourceRange(name).valueRange();
        return new LinkAttribute(
                element.absUrl(name), value.startPos(), value.endPos(), name.endsWith("action"));
    }
}
