package guide.watch.versions;

import static org.assertj.core.api.Assertions.assertThat;

import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Each registry's own order.
class VersionSchemeTest {

    /// From the specifications' own examples, the oldest first.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PYTHON | 1.0.dev1 1.0a1.dev1 1.0a1 1.0a2 1.0b1 1.0rc1 1.0 1.0+local 1.0.post1.dev1 1.0.post1 1.1.dev1 1.9 1.10 2026.1 1!0.1",
                "SEMANTIC | 1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 1.0.1 1.9.0 1.10.0 v2.0.0",
                "MAVEN | 1.0-alpha-1 1.0-beta-1 1.0-M1 1.0-rc1 1.0-SNAPSHOT 1.0 1.0-sp1 1.0.1 1.9 1.10",
                "GEM | 1.0.a 1.0.b2 1.0.rc1 1.0 1.0.1.pre 1.0.1 1.9 1.10",
                "COMPOSER | 1.0-dev 1.0-alpha1 1.0-alpha2 1.0-beta1 1.0-RC1 v1.0 1.0-p1 1.0.1 1.9 1.10"
            })
    void versionsAreInTheirRegistrysOrder(VersionScheme scheme, String inOrder) {
        List<String> expected = List.of(inOrder.split(" ", -1));
        List<String> sorted = new ArrayList<>(expected);
        Collections.shuffle(sorted, new Random(1));

        sorted.sort((one, other) -> version(scheme, one).compareTo(version(scheme, other)));

        assertThat(sorted).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PYTHON, 1.0, 1.0.0",
        "PYTHON, 1.0-1, 1.0.post1",
        "PYTHON, 1.0alpha1, v1.0.A1",
        "PYTHON, 1.0c1, 1.0rc1",
        "SEMANTIC, 1.2, v1.2.0",
        "SEMANTIC, 1.0.0+one, 1.0.0+two",
        "MAVEN, 1.0, 1.0.0",
        "MAVEN, 1.0-ga, 1.0",
        "GEM, 1.0, 1.0.0",
        "GEM, 1.0-b, 1.0.pre.b",
        "COMPOSER, 1.0, v1.0.0.0",
        "COMPOSER, 1.0-pl1, 1.0-patch1"
    })
    void someAreTheSame(VersionScheme scheme, String one, String other) {
        assertThat(version(scheme, one).compareTo(version(scheme, other))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "PYTHON, 2.0rc1, true",
        "PYTHON, 2.0.dev3, true",
        "PYTHON, 2.0.post1, false",
        "SEMANTIC, 2.0.0-rc.1, true",
        "SEMANTIC, 2.0.0+build, false",
        "MAVEN, 2.0-M3, true",
        "MAVEN, 2.0-preview2, true",
        "MAVEN, 2.0-preview, true",
        "MAVEN, 33.0-jre, false",
        "GEM, 2.0.0.beta1, true",
        "GEM, 2.0.0, false",
        "COMPOSER, 2.0-BETA1, true",
        "COMPOSER, 2.0-p1, false"
    })
    void preReleasesAreToldFromReleases(VersionScheme scheme, String text, boolean isPreRelease) {
        assertThat(version(scheme, text).isPreRelease()).isEqualTo(isPreRelease);
    }

    @ParameterizedTest
    @EnumSource(VersionScheme.class)
    void whatIsNoVersionIsNone(VersionScheme scheme) {
        assertThat(scheme.parse("")).isEmpty();
        assertThat(scheme.parse("latest")).isEmpty();
        assertThat(scheme.parse("1.0 or so")).isEmpty();
        assertThat(scheme.parse("<b>1.0</b>")).isEmpty();
        assertThat(scheme.parse("1.0\n")).isEmpty();
        assertThat(scheme.parse("1".repeat(40))).isPresent();
        assertThat(scheme.parse("1".repeat(41))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(VersionScheme.class)
    void theOrderIsOne(VersionScheme scheme) {
        Property.forAll(
                3_000,
                random -> {
                    OrderedVersion a = version(scheme, text(random));
                    OrderedVersion b = version(scheme, text(random));
                    OrderedVersion c = version(scheme, text(random));

                    assertThat(Integer.signum(a.compareTo(b)))
                            .isEqualTo(-Integer.signum(b.compareTo(a)));
                    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
                        assertThat(a.compareTo(c)).isLessThanOrEqualTo(0);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource(VersionScheme.class)
    void aGreaterLastNumberIsNewer(VersionScheme scheme) {
        Property.forAll(
                1_000,
                random -> {
                    String first = random.nextInt(100) + "." + random.nextInt(100) + ".";
                    int last = random.nextInt(100_000);

                    assertThat(version(scheme, first + (last + 1)))
                            .isGreaterThan(version(scheme, first + last));
                });
    }

    /// Whatever is sent, parsing ends.
    @Test
    void anyTextIsAVersionOrNone() {
        Property.forAll(
                20_000,
                random -> {
                    String text = Property.text(random, "01.-+v!abrcdevpost_", 60);
                    for (VersionScheme scheme : VersionScheme.values()) {
                        scheme.parse(text)
                                .ifPresent(
                                        each ->
                                                assertThat(each.compareTo(version(scheme, text)))
                                                        .isZero());
                    }
                });
    }

    /// Of a form that all registries have.
    private static String text(RandomGenerator random) {
        return random.nextInt(3)
                + "."
                + random.nextInt(3)
                + "."
                + random.nextInt(3)
                + Property.oneOf(random, List.of("", "", "-alpha1", "-beta1", "-beta2", "-rc1"));
    }

    private static OrderedVersion version(VersionScheme scheme, String text) {
        return scheme.parse(text).orElseThrow(() -> new AssertionError(scheme + " " + text));
    }
}
