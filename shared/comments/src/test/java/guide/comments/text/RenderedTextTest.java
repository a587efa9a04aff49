package guide.comments.text;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.Content;
import guide.lambda.problem.ProblemException;
import guide.testing.MarkdownElements;
import guide.testing.Property;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// What is rendered of generated texts, read as a browser reads it.
class RenderedTextTest {

    private static final int CASES = 100_000;

    /// One case of so many is as long as a text may be.
    private static final int LONG_CASES = 1_000;

    /// Blocks of one text that are looked at: a long text has the same ones again and again.
    private static final int FEW = 20;

    private static final Pattern BLANKS = Pattern.compile("(?U)\\s+");
    private static final Pattern LINE_ENDS = Pattern.compile("(?U)\\s*\\n\\s*");
    private static final Pattern ENDS = Pattern.compile("(?U)^\\s+|\\s+$");

    private static final Map<String, Set<String>> ATTRIBUTES =
            Map.of(
                    "a", Set.of("href", "rel"),
                    "ol", Set.of("start"),
                    "th", Set.of("align"),
                    "td", Set.of("align"),
                    "code", Set.of("class"),
                    "input", Set.of("type", "disabled", "checked"));

    /// Markup, what looks like it, and what hides or ends it.
    private static final List<String> PIECES =
            List.of(
                    "viagra",
                    "a",
                    "Über",
                    "日本",
                    "😀",
                    " ",
                    "\n",
                    "\n\n",
                    "\t",
                    "    ",
                    "*",
                    "**",
                    "_",
                    "__",
                    "~~",
                    "`",
                    "```\n",
                    "```html\n",
                    "> ",
                    "- ",
                    "- [ ] ",
                    "- [x] ",
                    "1. ",
                    "999999999. ",
                    "# ",
                    "###### ",
                    "===\n",
                    "---\n",
                    "|",
                    "|-|:-:|\n",
                    "| a | b |\n",
                    "[",
                    "]",
                    "(",
                    ")",
                    "](",
                    "[x](",
                    "![",
                    "[a]: ",
                    "[^1]",
                    "<",
                    ">",
                    "</",
                    "/>",
                    "<a ",
                    "href=",
                    "\"",
                    "'",
                    "&",
                    ";",
                    "&lt;",
                    "&#",
                    "&#x6a;",
                    "&#106;",
                    "&amp;",
                    "&nbsp;",
                    "&NotEqualTilde;",
                    "\\",
                    "<script>",
                    "</script>",
                    "<img src=x onerror=a()>",
                    "<svg/onload=a()>",
                    "<!--",
                    "-->",
                    "<![CDATA[",
                    "<style>",
                    "javascript:",
                    "java\nscript:",
                    "data:text/html,",
                    "vbscript:",
                    "mailto:a@b.example",
                    "file:///etc/",
                    "//evil.invalid",
                    "https://a.example/",
                    "http://a.example",
                    "www.a.example",
                    "google.com",
                    "/wiki/Help:Links",
                    "#part",
                    "?q=1",
                    "a@b.example",
                    "https:\\/\\/",
                    "https&#58;//",
                    "%6A",
                    "\u0000",
                    "\u0001",
                    "\u00a0",
                    "\u00ad",
                    "\u200b",
                    "\u200d",
                    "\u202e",
                    "\u2028",
                    "\u3000",
                    "\ufffd",
                    "\ufeff",
                    "\ud83d",
                    "\udc00");

    @Test
    void whatIsTakenShowsNothingForbiddenAndNothingThatRulesDoNotSee() {
        Property.forAll(
                CASES,
                random -> {
                    String text = random.nextInt(LONG_CASES) == 0 ? filled(random) : text(random);
                    String html = rendered(text).orElse("");
                    Element shown = Jsoup.parseBodyFragment(html).body();

                    assertSeen(html, shown);
                    assertAllowed(shown);
                    assertThat(html.codePointCount(0, html.length()))
                            .isLessThanOrEqualTo(3 * InputChecks.LONGEST_BODY);
                });
    }

    /// Rules see the words and links that a browser shows, and no word is parted or joined.
    private static void assertSeen(String html, Element shown) {
        VisibleText seen = VisibleText.of(new Content.Comment(), html);
        String words = VisibleText.words(html);

        assertThat(seen.links()).isEqualTo(shown.select("a[href]").size());
        assertThat(withoutBlanks(words)).isEqualTo(withoutBlanks(shown.wholeText()));
        String lines = lines(words);
        for (Element block : shown.select("p, td, th, pre").stream().limit(FEW).toList()) {
            assertThat(lines).contains(lines(words(block)));
        }
    }

    private static void assertAllowed(Element shown) {
        for (Element element : shown.select("*").not("body")) {
            assertThat(element.tagName()).isIn(MarkdownElements.ALLOWED);
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey())
                        .isIn(ATTRIBUTES.getOrDefault(element.tagName(), Set.of()));
            }
        }
        shown.select("a").forEach(RenderedTextTest::assertHarmless);
    }

    /// As the browser's URL parser sees it: what has a scheme has a harmless one, and leads to no
    /// other site without being one of the web.
    private static void assertHarmless(Element link) {
        assertThat(link.attr("rel")).isEqualTo("nofollow ugc noopener");
        String destination = link.attr("href").replaceAll("[\\t\\n\\r]", "").strip();
        assertThat(destination)
                .matches("(?is)https?:.*|mailto:.*|(?![a-z][a-z0-9+.-]*:)(?![/\\\\]{2}).*");
    }

    private static Optional<String> rendered(String text) {
        InputChecks checks = new InputChecks();
        String taken = checks.lines(text, "/body", InputChecks.LONGEST_BODY);
        try {
            return checks.errors().isEmpty()
                    ? Optional.of(Rendering.html(taken))
                    : Optional.empty();
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static String text(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(24), 0, PIECES.size())
                .forEach(piece -> text.append(PIECES.get(piece)));
        return text.toString();
    }

    private static String filled(RandomGenerator random) {
        String part = text(random) + "a";
        int length = part.codePointCount(0, part.length());
        String all = part.repeat(InputChecks.LONGEST_BODY / length + 1);
        return all.substring(0, all.offsetByCodePoints(0, InputChecks.LONGEST_BODY));
    }

    /// A browser shows a break as a line end.
    private static String words(Element block) {
        Element copy = block.clone();
        copy.select("br").forEach(each -> each.replaceWith(new TextNode("\n")));
        return copy.wholeText();
    }

    private static String withoutBlanks(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }

    private static String lines(String text) {
        return ENDS.matcher(LINE_ENDS.matcher(text).replaceAll("\n")).replaceAll("");
    }
}
