package guide.migrate.imports.text;

import static org.assertj.core.api.Assertions.assertThat;

import guide.lambda.markdown.Markdown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// HTML of comments looks the same once it is Markdown and rendered.
class HtmlToMarkdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>One</p>\n<p>Two</p>",
                "<p>One<br />\nTwo</p>",
                "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>",
                "<blockquote>\n<p>Said</p>\n</blockquote>\n<p>No</p>",
                "<ul>\n<li>a</li>\n<li>b</li>\n</ul>",
                "<ol>\n<li>a</li>\n<li>b</li>\n</ol>",
                "<pre><code>if (a &lt; b) {\n    *c*\n}\n</code></pre>",
                "<p>1 * 2 * 3, snake_case_name, [x](y), &lt;b&gt;, `q`, # 4 and \\n</p>",
                "<p># no heading</p>",
                "<p>1. no list</p>",
                "<p>- no list</p>",
                "<p>&amp;amp; stays</p>",
            })
    void looksTheSame(String html) {
        String rendered = Markdown.toHtml(HtmlToMarkdown.of(html, false));

        assertThat(plain(rendered)).isEqualTo(plain(html));
    }

    private static String plain(String html) {
        return html.replaceAll(">\\s+<", "><")
                .replace("<br />\n", "<br />")
                .replace("&#96;", "`")
                .strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href='https://a.example/b_c'>Here</a> | [Here](https://a.example/b_c)",
                "<a href='javascript:alert(1)'>Here</a> | Here",
                "<a href='https://a.example/x)y'></a> | [https://a.example/x)y](https://a.example/x%29y)",
                "<img src='https://a.example/p.png' alt='A cat'> | [A cat](https://a.example/p.png)",
                "<script>alert(1)</script>Text<style>p{}</style> | Text",
                "<b>bold </b>text | **bold** text",
                "<h2>Big</h2>small | 'Big\n\nsmall'",
            })
    void becomes(String html, String markdown) {
        assertThat(HtmlToMarkdown.of(html, false)).isEqualTo(markdown.replace("\\n", "\n"));
    }

    @Test
    void linesOfWordPressAreLines() {
        assertThat(HtmlToMarkdown.of("One\nTwo\r\n\r\nThree <b>x\ny</b>", true))
                .isEqualTo("One\nTwo\n\nThree **x\ny**");
    }

    @Test
    void aThousandLevelsEndNothing() {
        String deep = "<blockquote>".repeat(5_000) + "x" + "</blockquote>".repeat(5_000);

        assertThat(Markdown.toHtml(HtmlToMarkdown.of(deep, false))).contains("x");
    }
}
