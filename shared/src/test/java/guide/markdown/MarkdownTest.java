package guide.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class MarkdownTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)([^>]*)>");

    /// Of a harmless scheme, or of none, which the browser reads as an address on the page's own
    /// site.
    private static final String SAFE_ADDRESS = "(https?:|mailto:|(?![a-zA-Z][a-zA-Z0-9+.-]*:))";

    private static final List<Object> ALLOWED =
            List.of(
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
                    "a");
    private static final List<String> PIECES =
            List.of(
                    "<script>",
                    "</script>",
                    "<img src=x onerror=a()>",
                    "javascript:",
                    "](",
                    "[x",
                    ")",
                    "\"",
                    "'",
                    "<a href=",
                    ">",
                    "&#x6a;",
                    "`",
                    "```\n",
                    "\n\n",
                    "> ",
                    "- ",
                    "1. ",
                    "*",
                    "__",
                    "<!--",
                    "-->",
                    "<svg/onload=a()>",
                    "data:text/html,",
                    "\u0000",
                    "http://a.example/",
                    "<style>",
                    "![",
                    "&lt;",
                    "\\",
                    "😀",
                    "\u202e");

    @ParameterizedTest
    @CsvSource({
        "a *b* **c**, <p>a <em>b</em> <strong>c</strong></p>",
        "<b>x</b>, <p>&lt;b&gt;x&lt;/b&gt;</p>",
        "# Title, <h1>Title</h1>",
        "`a < b`, <p><code>a &lt; b</code></p>"
    })
    void commonMarkIsRenderedAndRawHtmlShownAsText(String markdown, String html) {
        assertThat(Markdown.toHtml(markdown)).isEqualTo(html);
    }

    @Test
    void linksAreKeptWithTheirRelation() {
        assertThat(Markdown.toHtml("[x](https://example.org/?a=1&b=2)"))
                .contains("href=\"https://example.org/?a&#61;1&amp;b&#61;2\"")
                .contains("nofollow", "ugc", "noopener");
    }

    @Test
    void whateverComesInOnlyTheAllowedTagsComeOut() {
        Property.forAll(
                3000,
                random -> {
                    StringBuilder markdown = new StringBuilder();
                    random.ints(random.nextInt(40), 0, PIECES.size())
                            .forEach(piece -> markdown.append(PIECES.get(piece)));

                    String html = Markdown.toHtml(markdown.toString());

                    assertThat(TAG.matcher(html).results()).allSatisfy(MarkdownTest::assertAllowed);
                });
    }

    @Test
    void depthDoesNotMultiplyTheOutput() {
        String deep = "> ".repeat(3000) + "a";

        assertThat(Markdown.toHtml(deep)).hasSizeLessThan(deep.length() * 10);
        assertThat(Markdown.toHtml("*".repeat(9999))).hasSizeLessThan(100_000);
        assertThat(Markdown.toHtml("[".repeat(9999))).hasSizeLessThan(100_000);
    }

    private static void assertAllowed(MatchResult tag) {
        assertThat(tag.group(2)).isIn(ALLOWED);
        assertThat(tag.group(3))
                .matches(
                        "( /| start=\"[0-9]+\"| (href=\""
                                + SAFE_ADDRESS
                                + "[^\"]*\" )?rel=\"nofollow ugc noopener\")?");
    }
}
