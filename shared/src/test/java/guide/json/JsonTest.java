package guide.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guide.catalogue.Fact;
import guide.catalogue.Framework;
import guide.catalogue.Slug;
import guide.catalogue.Status;
import guide.catalogue.Support;
import guide.catalogue.TraitId;
import guide.problem.Problem;
import guide.problem.Refusal;
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

    record Typed(@Nullable Slug slug, @Nullable Status status) {}

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
    void aWrongShapeIsRefusedWithItsPlace(String text, String pointer) {
        assertThatExceptionOfType(Refusal.class)
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
        assertThatExceptionOfType(Refusal.class)
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
    void whatIsNotOneDocumentIsRefused(String text) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Json.read(text, Outer.class));
    }

    @Test
    void depthEndsAtItsLimit() {
        String most = "[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH);
        String more = "[" + most + "]";

        assertThat(Json.read(most, Object.class)).isNotNull();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Json.read(more, Object.class));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Json.read("[".repeat(10_000), Object.class));
    }

    @Test
    void smallTypesAreStringsAndNothingElse() {
        Typed typed = Json.read("{\"slug\":\"a-b\",\"status\":\"active\"}", Typed.class);

        assertThat(typed).isEqualTo(new Typed(new Slug("a-b"), Status.ACTIVE));
        assertThat(Json.write(typed)).isEqualTo("{\"slug\":\"a-b\",\"status\":\"active\"}");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Json.read("{\"slug\":\"A\"}", Typed.class));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Json.read("{\"status\":\"ACTIVE\"}", Typed.class));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Json.read("{\"status\":0}", Typed.class));
    }

    @Test
    void aFactIsWrittenByItsComponentsAndReadBack() {
        Fact unknown = Fact.unknown(new TraitId("orm"));

        assertThat(unknown.support()).isEqualTo(Support.UNKNOWN);
        assertThat(Json.write(unknown)).doesNotContain("known\":true", "\"known\":");
        assertThat(Json.readOwn(Json.write(unknown), Fact.class)).isEqualTo(unknown);
    }

    @Test
    void anyTextIsReadOrRefusedAndNothingElse() {
        Property.forAll(
                2000,
                random -> {
                    String text = Property.text(random, "{}[]\":,text01.-e\\u \n", 40);
                    try {
                        Json.read(text, Outer.class);
                    } catch (Refusal refused) {
                        assertThat(refused.problem()).isNotNull();
                    }
                });
    }
}
