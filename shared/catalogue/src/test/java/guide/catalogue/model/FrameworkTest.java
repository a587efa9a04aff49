package guide.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class FrameworkTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void itsPartsSayWhatTheyAre(@Nullable String nothing) {
        String none = missing(nothing);

        assertThatThrownBy(() -> new Framework.Link(none, "https://example.org/"))
                .hasMessage("link.rel must have 1 to 40 characters");
        assertThatThrownBy(() -> new Framework.Link("docs", none))
                .hasMessage("link.url must have 1 to 300 characters");
        assertThatThrownBy(() -> new Framework.Distribution(none, "a", "pkg:pypi/a"))
                .hasMessage("package.ecosystem must have 1 to 40 characters");
        assertThatThrownBy(() -> new Framework.Latest(none, null, null))
                .hasMessage("latest.version must have 1 to 40 characters");
        assertThatThrownBy(() -> new Framework.Fit(none, List.of()))
                .hasMessage("fit.text must have 1 to 300 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"site", "docs", "source", "package", "issues", "changelog"})
    void aLinkIsOfAKindThatReadersKnow(String rel) {
        assertThat(new Framework.Link(rel, "https://example.org/").rel()).isEqualTo(rel);
        assertThatThrownBy(() -> new Framework.Link(rel + "s", "https://example.org/"))
                .hasMessageStartingWith("link.rel must be one of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pypi/a", "pkg:/a", "pkg:pypi", "pkg:pypi/", "pkg:PyPI/a", "pkg:1/a"})
    void aPackageIsNamedByItsUrl(String wrong) {
        assertThat(new Framework.Distribution("pypi", "a", "pkg:p.y-p+i9/a").name()).isEqualTo("a");
        assertThatThrownBy(() -> new Framework.Distribution("pypi", "a", wrong))
                .hasMessageStartingWith("package.purl must be a package URL");
    }

    /// As JSON that leaves a field out makes it.
    @SuppressWarnings("NullAway")
    private static String missing(@Nullable String nothing) {
        return nothing;
    }
}
