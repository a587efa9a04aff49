package guide.lambda.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people write who do not think of Markdown, or think of GitHub's.
class ReadersTextTest {

    @Test
    void aLineIsALine() {
        assertThat(Markdown.toHtml("First\nSecond\nThird"))
                .isEqualTo("<p>First<br />\nSecond<br />\nThird</p>");
        assertThat(Markdown.toHtml("> a\n> b\n\n- c\n  d")).contains("a<br />\nb", "c<br />\nd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Great post!\n--\nAda", "Great post!\n==\nAda", "Great post!\n=\nAda"})
    void aSignatureIsNoHeading(String text) {
        assertThat(Markdown.toHtml(text))
                .startsWith("<p>Great post!<br />")
                .endsWith("<br />\nAda</p>")
                .doesNotContain("<h");
    }

    @ParameterizedTest
    @CsvSource({
        "# Big, <p><strong>Big</strong></p>",
        "###### Small ##, <p><strong>Small</strong></p>",
        "# a#, <p><strong>a#</strong></p>",
        "####### seven, <p>####### seven</p>",
        "#tag, <p>#tag</p>"
    })
    void aHeadingIsABoldParagraph(String text, String html) {
        assertThat(Markdown.toHtml(text)).isEqualTo(html);
    }

    @Test
    void gitHubsMarksAreKnown() {
        assertThat(Markdown.toHtml("~~x~~")).isEqualTo("<p><del>x</del></p>");
        assertThat(Markdown.toHtml("| a | b |\n|---|--:|\n| 1 | 2 |"))
                .contains("<table>", "<th>a</th>", "<td align=\"right\">2</td>");
        assertThat(Markdown.toHtml("```python\nx = 1\n```"))
                .startsWith("<pre><code class=\"language-python\">");
        assertThat(Markdown.toHtml("- [ ] open\n- [x] done"))
                .containsPattern("<li><input [^>]*type=\"checkbox\"[^>]*> ?open")
                .containsPattern("<input [^>]*checked[^>]*> ?done")
                .contains("disabled");
        assertThat(Markdown.toHtml("- [x](https://example.org)")).contains("<a href=");
    }

    @Test
    void aLanguageIsAWordAndNothingElse() {
        assertThat(Markdown.toHtml("```\"><b>\nx\n```")).startsWith("<pre><code>");
        assertThat(Markdown.toHtml("```c++\nx\n```")).contains("class=\"language-c&#43;&#43;\"");
    }

    @Test
    void footnotesStayAsTyped() {
        assertThat(Markdown.toHtml("Text[^1]\n\n[^1]: Note"))
                .contains("Text[^1]", "[^1]: Note")
                .doesNotContain("<a ");
        assertThat(Markdown.toHtml("Text[^note]\n\n[^note]: A longer note"))
                .contains("Text[^note]", "[^note]: A longer note");
    }

    @ParameterizedTest
    @CsvSource({
        "google.com, https://google.com/",
        "docs.example.org/a?b, https://docs.example.org/a?b",
        "example.org:8080/x, https://example.org:8080/x",
        "//evil.invalid, https://evil.invalid/",
        "HTTPS://Example.org, https://example.org/",
        "https:\\/\\/example.org/a, https://example.org/a",
        "/wiki/Help:Links, /wiki/Help:Links",
        "wiki/Help:Links, wiki/Help:Links",
        "?q=a:b, ?q=a:b",
        "#top, #top",
        "page.html, page.html",
        "mailto:ada@example.org, mailto:ada@example.org"
    })
    void aDestinationIsWhatPeopleMean(String written, String address) {
        assertThat(
                        Markdown.toHtml("[x](" + written + ")")
                                .replace("&#61;", "=")
                                .replace("&#64;", "@"))
                .contains("<a href=\"" + address + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT&#58;alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "https://user@example.org/",
                "https://exa mple.org",
                "http://[::bad",
                "file:///etc/passwd",
                "x:y",
                "\\\\evil.invalid"
            })
    void aDestinationThatLeadsNowhereHarmlessIsText(String written) {
        assertThat(Markdown.toHtml("[x](<" + written + ">)")).doesNotContain("<a ");
    }

    @Test
    void apictureIsItsDescription() {
        assertThat(Markdown.toHtml("![a cat](x.png)")).isEqualTo("<p>a cat</p>");
        assertThat(Markdown.toHtml("![](x.png)")).doesNotContain("x.png");
    }
}
