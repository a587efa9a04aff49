package guide.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

class ReleaseVersionTest {

    @Test
    void versionsAreInTheOrderOfThePythonIndex() {
        assertInOrder(
                "1.0.dev456, 1.0a1, 1.0a2.dev456, 1.0a12, 1.0b1.dev456, 1.0b2, 1.0rc1, 1.0,"
                        + " 1.0.post456, 1.1.dev1, 1.9, 1.10, 2, 26.4.0, 26.10.0, 1!0.1");
    }

    @Test
    void versionsAreInTheOrderOfSemanticVersioning() {
        assertInOrder(
                "1.0.0-alpha, 1.0.0-alpha.1, 1.0.0-beta, 1.0.0-beta.2, 1.0.0-beta.11, 1.0.0-rc.1,"
                        + " 1.0.0, 2.0.0, 2.1.0, 2.1.1");
    }

    @ParameterizedTest
    @CsvSource({
        "1.3, 1.3.0",
        "1.3, v1.3",
        "1.3.1, 1.3.1+fefdc51",
        "1.0, 1.00",
        "1.0, 1.0.Final",
        "1.0RC1, 1.0-rc.1",
        "00001, 1",
        "0, 0.0.0"
    })
    void theSameReleaseCanBeWrittenDifferently(String one, String other) {
        assertThat(read(one)).isEqualByComparingTo(read(other));
    }

    @Test
    void aNumberHasNoGreatestValue() {
        assertInOrder("1.99999999999999999999999, 1.100000000000000000000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "v", "fefdc51", "main", "+1.0", "-1", "１.０"})
    void whatDoesNotBeginWithADigitIsNoVersion(String text) {
        assertThat(ReleaseVersion.parse(text)).isEmpty();
    }

    private static void assertInOrder(String texts) {
        List<ReleaseVersion> versions =
                Stream.of(texts.split(", ")).map(ReleaseVersionTest::read).toList();

        for (int i = 1; i < versions.size(); i++) {
            assertThat(versions.get(i - 1)).isLessThan(versions.get(i));
            assertThat(versions.get(i)).isGreaterThan(versions.get(i - 1));
        }
    }

    private static ReleaseVersion read(String text) {
        return ReleaseVersion.parse(text).orElseThrow();
    }
}
