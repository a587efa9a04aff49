package guide.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a strict Content-Security-Policy forbids, or what would let a reader's text become markup,
/// is nowhere in the sources.
class GuardTest {

    private static final int LONGEST_FILE = 150;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "innerHTML",
                "outerHTML",
                "insertAdjacentHTML",
                "document.write",
                "createContextualFragment",
                "DOMParser",
                "setHTML",
                "eval(",
                "new Function",
                "cssText",
                "document.cookie",
                "javascript:"
            })
    void nothingOfThatKindIsThere(String forbidden) {
        assertThat(Sources.scripts())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Sources.read(file)).doesNotContain(forbidden));
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(Sources.below(Sources.WEB, ".css"))
                .allSatisfy(
                        file ->
                                assertThat(Sources.read(file))
                                        .doesNotContain("url(")
                                        .doesNotContain("@import"));
    }

    @Test
    void filesAreSmall() {
        List<Path> code = Sources.scripts();

        assertThat(code)
                .allSatisfy(
                        file -> {
                            try (var lines = Files.lines(file)) {
                                assertThat(lines.count()).isLessThanOrEqualTo(LONGEST_FILE);
                            }
                        });
    }
}
