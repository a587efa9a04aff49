package guide.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A member may have a short name in the bundles only where nobody but our own modules calls it by
/// its long one; what is loaded later has the same short ones.
class ShortNamesTest {

    private static final List<String> NAMES = ShortNames.NAMES;

    private static final String CODE = text(Sources.below(Sources.WEB, ".js"));
    private static final String WORDS =
            text(Sources.below(Sources.WEB.resolve("strings"), ".json"));
    private static final String CONTRACT =
            Sources.read(Sources.MODULE.resolveSibling("api").resolve("openapi.yaml"));
    private static final String MANIFEST =
            Sources.read(Sources.MODULE.resolve("custom-elements.json"));

    @ParameterizedTest
    @FieldSource("NAMES")
    void nobodyElseKnowsIt(String name) {
        assertThat(found("[\\s{]" + name + ":", CONTRACT)).as("the API").isFalse();
        assertThat(found("\"" + name + "\"", MANIFEST)).as("what pages may call").isFalse();
        assertThat(found("\"" + name + "\"", WORDS)).as("a word of a language").isFalse();
        assertThat(found("'" + name + "'", CODE)).as("a name as a text").isFalse();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void itIsUsed(String name) {
        assertThat(found("\\." + name + "\\b", CODE)).isTrue();
    }

    @Test
    void theyAreShortInTheBundles() {
        assertThat(List.of("guide.js", "write.js", "report.js"))
                .map(Made::text)
                .noneMatch(script -> found("\\.(" + String.join("|", NAMES) + ")\\b", script));
    }

    private static boolean found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).find();
    }

    private static String text(List<Path> files) {
        return files.stream().map(Sources::read).collect(Collectors.joining("\n"));
    }
}
