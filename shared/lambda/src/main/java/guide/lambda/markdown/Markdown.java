package guide.lambda.markdown;

import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

import java.util.List;
import java.util.regex.Pattern;

/// Converts CommonMark to safe HTML: a few elements; links with `http`, `https`, `mailto` or
/// relative to the page; no images.
public final class Markdown {

    /// The maximum nesting of blocks; deeper ones stay text, so that nesting cannot multiply the
    /// output.
    private static final int MAX_OPEN_BLOCKS = 12;

    private static final Parser PARSER =
            Parser.builder()
                    .extensions(List.of(AutolinkExtension.create()))
                    .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
                    .build();

    /// Raw HTML is escaped: an author who writes `<b>` sees what they wrote.
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).build();

    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "p",
                            "br",
                            "em",
                            "strong",
                            "code",
                            "pre",
                            "blockquote",
                            "ul",
                            "ol",
                            "li",
                            "h1",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "hr",
                            "a")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowAttributes("start")
                    .matching(Pattern.compile("[0-9]{1,9}"))
                    .onElements("ol")
                    .allowUrlProtocols("http", "https", "mailto")
                    .requireRelsOnLinks("nofollow", "ugc", "noopener")
                    .toFactory();

    private Markdown() {}

    /// Renders and sanitizes; the result may be empty if nothing visible is left.
    public static String toHtml(String markdown) {
        return POLICY.sanitize(RENDERER.render(PARSER.parse(markdown))).strip();
    }
}
