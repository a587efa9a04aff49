package guide.pages.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageMarkdownTest {

    private static final String SOURCE =
            "\n\n---\n\n[https://guide.example/a/](https://guide.example/a/)\n";

    private static String markdown(String main) {
        String html =
                "<html><head><link rel=canonical href='https://guide.example/a/'></head><body>"
                        + "<header>Top</header><main>"
                        + main
                        + "</main><footer>End</footer></body></html>";
        String markdown = PageMarkdown.of(html);
        assertThat(markdown).endsWith(SOURCE);
        return markdown.substring(0, markdown.length() - SOURCE.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1>A  title</h1> | # A title",
                "<p>One <b>bold</b> word, <em>one</em> not.</p> | One **bold** word, *one* not.",
                "<p><a href='../b/#c'>B</a></p> | [B](https://guide.example/b/#c)",
                "<p><code>a*b</code></p> | `a*b`",
                "<ul><li>One<li>Two</ul> | - One\\n- Two",
                "<ol><li>One<li>Two</ol> | 1. One\\n2. Two",
                "<pre><code>x = 1\\n</code></pre> | ```\\nx = 1\\n```",
                "<p>Written *so* and [so](x)</p> | Written \\*so\\* and \\[so\\](x)",
                "<details><summary>Why</summary><p>So</p></details> | **Why**\\n\\nSo",
                "<div>Loose <span>text</span></div><div>More</div> | Loose text\\n\\nMore"
            })
    void eachBlockHasItsMark(String html, String expected) {
        assertThat(markdown(html.replace("\\n", "\n"))).isEqualTo(expected.replace("\\n", "\n"));
    }

    @Test
    void aTableHasOneLineForEachRow() {
        String table =
                markdown(
                        "<table><thead><tr><th>Trait</th><th>Django</th></tr></thead><tbody>"
                                + "<tr><th>ORM<span class=question>Is it there?</span></th><td>"
                                + "<details><summary>Yes</summary><p>A | B</p><ul><li>x<li>y</ul>"
                                + "</details></td></tr></tbody></table>");

        assertThat(table)
                .isEqualTo("|Trait|Django|\n|---|---|\n|ORM Is it there?|Yes A \\| B x; y|");
    }

    @Test
    void whatOnlyHelpsInABrowserIsLeftOut() {
        assertThat(
                        markdown(
                                "<nav aria-label=Breadcrumb>Home</nav><form><button>Go</button></form>"
                                        + "<script>run()</script><svg><title>T</title></svg>"
                                        + "<p hidden>Held</p><p>Seen</p>"))
                .isEqualTo("Seen");
    }

    @Test
    void whatAReaderWroteStaysText() {
        assertThat(markdown("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"))
                .isEqualTo("\\<script\\>alert(1)\\</script\\>");
    }
}
