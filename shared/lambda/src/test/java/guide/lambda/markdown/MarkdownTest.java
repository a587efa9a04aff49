package guide.lambda.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import guide.testing.MarkdownElements;
import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

class MarkdownTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)([^>]*)>");

    /// Of a harmless scheme, or of none, which the browser reads as an address on the page's own
    /// site.
    private static final String SAFE_ADDRESS = "(https?:|mailto:|(?![a-zA-Z][a-zA-Z0-9+.-]*:))";

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
        "# Title, <p><strong>Title</strong></p>",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ",
                "- ",
                "[",
                "![",
                "[a](",
                "[a]",
                "[a]: x\n",
                "*a **b ",
                "***a_b_",
                "a*b_",
                "__a ",
                "`a``b",
                "&#x0;&amp",
                "<b<i",
                "<a ",
                "http://a.example/?",
                "a@b.c.",
                "*** a"
            })
    void fourTimesTheTextIsFourTimesTheWork(String part) {
        Work small = work(part, 32);
        Work large = work(part, 128);

        // Linear work is 4 times as much, quadratic 16. Time jumps where a cache is outgrown.
        assertThat(large.bytes()).isLessThan(small.bytes() * 5);
        assertThat(large.nanos()).isLessThan(small.nanos() * 10);
    }

    /// What it takes the thread to render: the least of a few times, the processor's time only.
    private static Work work(String part, int kilobytes) {
        String markdown = part.repeat(kilobytes * 1024 / part.length());
        return IntStream.range(0, 3)
                .mapToObj(_ -> Work.of(() -> Markdown.toHtml(markdown)))
                .reduce(Work::least)
                .orElseThrow();
    }

    private record Work(long nanos, long bytes) {

        private static final ThreadMXBean THREADS =
                (ThreadMXBean) ManagementFactory.getThreadMXBean();

        static Work of(Supplier<String> rendering) {
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long nanos = THREADS.getCurrentThreadCpuTime();
            assertThat(rendering.get()).isNotNull();
            return new Work(
                    THREADS.getCurrentThreadCpuTime() - nanos,
                    THREADS.getCurrentThreadAllocatedBytes() - bytes);
        }

        Work least(Work other) {
            return new Work(Math.min(nanos, other.nanos), Math.min(bytes, other.bytes));
        }
    }

    private static void assertAllowed(MatchResult tag) {
        assertThat(tag.group(2)).isIn(MarkdownElements.ALLOWED);
        assertThat(tag.group(3))
                .matches(
                        "( /| start=\"[0-9]+\"| class=\"language-[^\"]+\"| align=\"[a-z]+\""
                                + "| type=\"checkbox\" disabled=\"\"( checked=\"\")? /"
                                + "| (href=\""
                                + SAFE_ADDRESS
                                + "[^\"]*\" )?rel=\"nofollow ugc noopener\")?");
    }
}
