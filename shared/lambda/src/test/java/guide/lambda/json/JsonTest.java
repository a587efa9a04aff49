package guide.lambda.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;
import guide.testing.Property;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class JsonTest {

    record Inner(String name) {}

    record Outer(@Nullable String text, @Nullable Inner inner, @Nullable List<Inner> many) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"colour\":1}                     | /colour",
                "{\"text\":1}                       | /text",
                "{\"text\":true}                    | /text",
                "{\"text\":{}}                      | /text",
                "{\"inner\":{\"name\":[]}}          | /inner/name",
                "{\"inner\":\"x\"}                  | /inner",
                "{\"many\":[{},{\"name\":2.5}]}     | /many/1/name",
                "{\"many\":[{},null]}              | /many/1",
                "{\"inner\":{\"a/b~c\":1}}          | /inner/a~1b~0c"
            })
    void aWrongShapeIsRejectedWithItsPlace(String text, String pointer) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Json.read(text, Outer.class))
                .satisfies(
                        e ->
                                assertThat(e.problem())
                                        .isInstanceOfSatisfying(
                                                Problem.InvalidRequest.class,
                                                p ->
                                                        assertThat(p.errors().getFirst().name())
                                                                .isEqualTo(pointer)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"text\":\"a",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{} {}",
                "{}]",
                "{'text':'a'}",
                "{\"text\":NaN}",
                "{\"text\":\"a\u0000\"}",
                "{} // note",
                "\ufeff{}"
            })
    void whatIsNotOneDocumentIsRejected(String text) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Json.read(text, Outer.class));
    }

    @Test
    void depthEndsAtItsLimit() {
        String most = "[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH);
        String more = "[" + most + "]";

        assertThat(Json.read(most, Object.class)).isNotNull();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Json.read(more, Object.class));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Json.read("[".repeat(10_000), Object.class));
    }

    @Test
    void anyTextIsReadOrRejectedAndNothingElse() {
        Property.forAll(
                2000,
                random -> {
                    String text = Property.text(random, "{}[]\":,text01.-e\\u \n", 40);
                    try {
                        Json.read(text, Outer.class);
                    } catch (ProblemException rejected) {
                        assertThat(rejected.problem()).isNotNull();
                    }
                });
    }
}
