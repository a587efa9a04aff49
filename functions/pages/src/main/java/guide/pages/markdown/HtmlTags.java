package guide.pages.markdown;

import org.jsoup.nodes.Element;

import java.util.Set;

/// What the elements of a page are for.
final class HtmlTags {

    private static final Set<String> SKIPPED =
            Set.of(
                    "script",
                    "style",
                    "template",
                    "svg",
                    "form",
                    "input",
                    "select",
                    "textarea",
                    "datalist",
                    "dialog",
                    "iframe");

    private static final Set<String> INLINE =
            Set.of(
                    "a", "abbr", "b", "bdi", "br", "button", "code", "del", "em", "i", "img", "ins",
                    "kbd", "label", "mark", "output", "q", "s", "small", "span", "strong", "sub",
                    "sup", "time", "wbr");

    /// What only leads through a page, and out of it.
    private static final Set<String> WAYS = Set.of("Breadcrumb", "On this page");

    private HtmlTags() {}

    /// True for what nobody reads, or only who uses a browser.
    static boolean isSkipped(Element element) {
        return SKIPPED.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || WAYS.contains(element.attr("aria-label"));
    }

    static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }
}
