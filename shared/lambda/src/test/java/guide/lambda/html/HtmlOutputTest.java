package guide.lambda.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a value becomes depends on where a template puts it.
class HtmlOutputTest {

    private static final String HOSTILE = "\"><b onload='x()'>&";

    @Test
    void betweenTagsItIsText() {
        assertThat(written("p", null, "<p>", HOSTILE))
                .isEqualTo("<p>&quot;&gt;&lt;b onload=&#39;x()&#39;&gt;&amp;");
    }

    @Test
    void inAScriptOnlyJsonMayStandAndItDoesNotEndIt() {
        HtmlOutput output = new HtmlOutput();
        output.writeContent("<script type=\"application/ld+json\">");
        output.setContext("script", null);
        output.writeUserContent(new JsonData("[\"</script><b>\"]"));

        assertThat(output.toString()).endsWith(">[\"\\u003c/script>\\u003cb>\"]");
        assertThatThrownBy(() -> output.writeUserContent(new SafeHtml("<b>")))
                .isInstanceOf(IllegalStateException.class);
        output.setContext("script", "onload");
        assertThatThrownBy(() -> output.writeUserContent(new JsonData("[]")))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/site-0123456789.js",
                "/guide/v2/assets/a-0123456789.js",
                "/embed/comment-thread-0123456789.js"
            })
    void aPackedScriptMayBeLoaded(String address) {
        assertThat(written("script", "src", "<script src=\"", address))
                .isEqualTo("<script src=\"" + address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/assets/site-0123456789.js",
                "https://evil.example/assets/site-0123456789.js",
                "/assets/site.js",
                "/assets/site-012345678.js",
                "/assets/site-0123456789.js?x",
                "/assets//site-0123456789.js",
                "/\\evil.example/site-0123456789.js",
                ""
            })
    void noOtherAddressOfAScriptIsWritten(String address) {
        assertThatThrownBy(() -> written("script", "src", "<script src=\"", address))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void inAnAttributeItStaysInside() {
        assertThat(written("p", "title", "<p title=\"", HOSTILE))
                .isEqualTo("<p title=\"&quot;&gt;&lt;b onload=&#39;x()&#39;&gt;&amp;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/?b=c",
                "HTTP://a.example/",
                "/v1/frameworks/flask",
                "//a.example/",
                "#c-1"
            })
    void anAddressToFetchIsALink(String address) {
        assertThat(written("a", "href", "<a href=\"", address)).isEqualTo("<a href=\"" + address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "mailto:a@example.org",
                ""
            })
    void anyOtherAddressLeadsNowhere(String address) {
        for (String attribute : new String[] {"href", "src", "action", "formaction"}) {
            assertThat(written("a", attribute, "<a x=\"", address))
                    .isEqualTo("<a x=\"" + HtmlOutput.NOWHERE);
        }
    }

    @Test
    void thePartOfAnAddressIsText() {
        assertThat(written("a", "href", "<a href=\"#c-", "javascript:\""))
                .isEqualTo("<a href=\"#c-javascript:&quot;");
    }

    @ParameterizedTest
    @CsvSource({"script,", "style,", "p,onclick", "p,style"})
    void nothingIsPutIntoCode(String tag, String attribute) {
        assertThatThrownBy(() -> written(tag, attribute, "", "1"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () -> {
                            HtmlOutput output = new HtmlOutput();
                            output.setContext(tag, attribute);
                            output.writeUserContent(new SafeHtml("1"));
                        })
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyWhatIsSafeGoesInAsItIsAndOnlyBetweenTags() {
        HtmlOutput output = new HtmlOutput();
        output.setContext("div", null);
        output.writeUserContent(new SafeHtml("<p>x</p>"));

        assertThat(output.toString()).isEqualTo("<p>x</p>");
        assertThatThrownBy(() -> output.writeUnsafeContent("<p>"))
                .isInstanceOf(IllegalStateException.class);
        output.setContext("div", "title");
        assertThatThrownBy(() -> output.writeUserContent(new SafeHtml("<p>")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String written(
            String tag, @Nullable String attribute, String before, String value) {
        HtmlOutput output = new HtmlOutput();
        output.writeContent(before);
        output.setContext(tag, attribute);
        output.writeUserContent(value);
        return output.toString();
    }
}
