package guide.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import guide.lambda.text.EditDistance;
import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "django, django, true",
        "django, djngo, true",
        "django, djjango, true",
        "django, djongo, true",
        "django, dajngo, true",
        "django, djanog, true",
        "django, xdjango, true",
        "django, djang, true",
        "django, dajnog, false",
        "django, djan, false",
        "django, ajdngo, false",
        "flask, flukk, false",
        "ab, cd, false",
        "'', a, true",
        "'', ab, false"
    })
    void oneLetterIsForgivenAndASecondIsNot(String one, String other, boolean apart) {
        assertThat(EditDistance.isAtMostOne(one, other)).isEqualTo(apart);
        assertThat(EditDistance.isAtMostOne(other, one)).isEqualTo(apart);
    }

    @Test
    void itAgreesWithTheTextbooksDistance() {
        Property.forAll(
                5000,
                random -> {
                    String one = Property.text(random, "abc", 6);
                    String other = Property.text(random, "abc", 6);

                    assertThat(EditDistance.isAtMostOne(one, other))
                            .as("%s %s", one, other)
                            .isEqualTo(Naive.distance(one, other) <= 1);
                });
    }
}
