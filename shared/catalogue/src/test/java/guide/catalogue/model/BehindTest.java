package guide.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class BehindTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-29");

    @ParameterizedTest
    @CsvSource({
        "5.2.19, 6.1.3, true",
        "6.1.2, 6.1.3, true",
        "6.1.3rc1, 6.1.3, true",
        "6.1.3, 6.1.3, false",
        "6.1.3.0, 6.1.3, false",
        "6.1.4, 6.1.3, false",
        "1.3.1+fefdc51, 1.3, false",
        "main, 6.1.3, false",
        "5.2.19, next, false"
    })
    void aFactIsBehindWhenItsVersionIsOlderThanTheLatest(
            String version, String latest, boolean behind) {
        Fact fact = fact("orm", version);

        assertThat(Behind.of(framework(latest, fact)).isBehind(fact)).isEqualTo(behind);
    }

    @Test
    void whatIsUnknownOrHasNoVersionIsNotBehind() {
        Fact unknown = Fact.unknown(new TraitId("orm"));
        Fact unversioned = fact("csrf", null);
        Behind behind = Behind.of(framework("2.0", unknown, unversioned));

        assertThat(behind.isBehind(unknown)).isFalse();
        assertThat(behind.isBehind(unversioned)).isFalse();
    }

    @Test
    void withoutALatestReleaseNothingIsBehind() {
        assertThat(Behind.facts(framework(null, fact("orm", "0.1")))).isEmpty();
    }

    @Test
    void theFactsBehindKeepTheirOrder() {
        Framework framework =
                framework("2.0", fact("orm", "1.0"), fact("csrf", "2.0"), fact("i18n", "1.9"));

        assertThat(Behind.facts(framework))
                .extracting(fact -> fact.trait().value())
                .containsExactly("orm", "i18n");
    }

    private static Fact fact(String trait, @Nullable String version) {
        List<Evidence> seen = List.of(new Evidence(EvidenceKind.RUN, "x", version));
        return new Fact(new TraitId(trait), Support.YES, null, null, version, seen, DAY, "hand");
    }

    private static Framework framework(@Nullable String latest, Fact... facts) {
        return new Framework(
                new Slug("a"),
                "A",
                "tagline",
                new Framework.Summary("x", ""),
                Status.ACTIVE,
                List.of(),
                List.of(),
                new Framework.Distribution("pypi", "a", "pkg:pypi/a"),
                latest == null ? null : new Framework.Latest(latest, null, DAY),
                List.of(),
                List.of(),
                List.of(facts),
                Instant.EPOCH);
    }
}
