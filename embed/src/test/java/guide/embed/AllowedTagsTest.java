package guide.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The browser copies the elements that the server's sanitizer lets through: all, and no others.
class AllowedTagsTest {

    private static final Pattern IN_BROWSER = Pattern.compile("ALLOWED = /\\^\\(([^)]+)\\)\\$/");
    private static final Pattern ON_SERVER = Pattern.compile("allowElements\\(([^)]+)\\)");

    @Test
    void theListsAreTheSame() {
        String code = Sources.read(Sources.WEB.resolve("base/html.js"));
        String sanitizer =
                Sources.read(
                        Sources.MODULE
                                .resolveSibling("shared/lambda/src/main/java")
                                .resolve("guide/lambda/markdown/AllowedHtml.java"));

        List<String> inBrowser =
                Sources.found(IN_BROWSER, code)
                        .flatMap(names -> Stream.of(names.split("\\|")))
                        .toList();

        assertThat(inBrowser)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        Sources.found(ON_SERVER, sanitizer)
                                .flatMap(
                                        names ->
                                                Sources.found(Pattern.compile("\"(\\w+)\""), names))
                                .toList());
    }
}
