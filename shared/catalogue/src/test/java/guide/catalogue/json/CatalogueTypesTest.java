package guide.catalogue.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Status;
import guide.catalogue.model.Support;
import guide.catalogue.model.TraitId;
import guide.lambda.json.Json;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTypesTest {

    record Typed(@Nullable Slug slug, @Nullable Status status) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "7                              | ",
                "[]                             | ",
                "{\"markdown\":7}                 | /markdown",
                "{\"markdown\":null}              | ",
                "{\"markdown\":\"x\",\"html\":[]} | /html",
                "{\"markdown\":\"x\",\"more\":1}  | /more"
            })
    void aSummaryIsTextOrMarkdownWithHtml(String text, @Nullable String pointer) {
        assertThat(Json.read("\"x\"", Framework.Summary.class).markdown()).isEqualTo("x");
        assertThat(Json.read("{\"markdown\":\"x\",\"html\":\"y\"}", Framework.Summary.class).html())
                .isEqualTo("y");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Json.read(text, Framework.Summary.class))
                .satisfies(
                        e ->
                                assertThat(e.problem())
                                        .isInstanceOfSatisfying(
                                                Problem.InvalidRequest.class,
                                                p ->
                                                        assertThat(p.errors().getFirst().name())
                                                                .isEqualTo(
                                                                        pointer == null
                                                                                ? ""
                                                                                : pointer)));
    }

    @Test
    void smallTypesAreStringsAndNothingElse() {
        Typed typed = Json.read("{\"slug\":\"a-b\",\"status\":\"active\"}", Typed.class);

        assertThat(typed).isEqualTo(new Typed(new Slug("a-b"), Status.ACTIVE));
        assertThat(Json.write(typed)).isEqualTo("{\"slug\":\"a-b\",\"status\":\"active\"}");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Json.read("{\"slug\":\"A\"}", Typed.class));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Json.read("{\"status\":\"ACTIVE\"}", Typed.class));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Json.read("{\"status\":0}", Typed.class));
    }

    @Test
    void aFactIsWrittenByItsComponentsAndReadBack() {
        Fact unknown = Fact.unknown(new TraitId("orm"));

        assertThat(unknown.support()).isEqualTo(Support.UNKNOWN);
        assertThat(Json.write(unknown)).doesNotContain("known\":true", "\"known\":");
        assertThat(Json.readOwn(Json.write(unknown), Fact.class)).isEqualTo(unknown);
    }
}
