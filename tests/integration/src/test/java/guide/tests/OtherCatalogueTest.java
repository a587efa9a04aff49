package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A catalogue of other things than Python frameworks is served by the same code.
@Tag("tables")
class OtherCatalogueTest {

    private static final Service SERVICE =
            Service.ofCatalogue("data/examples/static-site-generators");

    @Test
    void theThreeAreListed() {
        assertThat(json("/v1/frameworks").path("items"))
                .extracting(each -> each.path("slug").asText())
                .containsExactly("eleventy", "hugo", "jekyll");
    }

    @Test
    void theyAreComparedByTheirOwnTraits() {
        JsonNode comparison = json("/v1/comparisons/eleventy-vs-hugo");

        assertThat(comparison.path("rows"))
                .filteredOn(row -> row.path("differs").asBoolean())
                .extracting(row -> row.path("trait").path("id").asText())
                .contains("single-file", "build-time");
    }

    @Test
    void theyArePickedByTheirOwnNeeds() {
        JsonNode pick = json("/v1/picks?must=translated-sites&want=single-file@3");

        assertThat(pick.path("items").get(0).path("framework").path("slug").asText())
                .isEqualTo("hugo");
        assertThat(SERVICE.get("/v1/picks?must=orm").status()).isEqualTo(400);
    }

    /// The run was of the release before the newest.
    @Test
    void factsOfAnOlderVersionAreBehindThereToo() {
        assertThat(json("/v1/facts?behind=true").path("items"))
                .extracting(each -> each.path("framework").path("slug").asText())
                .isNotEmpty()
                .containsOnly("hugo");
    }

    @Test
    void peopleCanCommentOnThem() {
        String comment =
                "{\"thread\":\"framework:%s\",\"body\":\"Quick.\",\"author\":{\"name\":\"Ada\"}}";

        assertThat(SERVICE.post(comment.formatted("hugo")).status()).isEqualTo(201);
        assertThat(SERVICE.post(comment.formatted("django")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/frameworks",
                "/v1/frameworks/hugo",
                "/v1/frameworks/hugo.html",
                "/v1/traits",
                "/v1/claims",
                "/v1/comparisons/eleventy-vs-hugo",
                "/v1/comparisons/eleventy-vs-hugo.html",
                "/v1/picks/presets",
                "/v1/feeds/catalogue.atom",
                "/v1/facts"
            })
    void nothingSpeaksOfPython(String path) {
        Answer answer = SERVICE.get(path);

        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.raw().body())
                .doesNotContainIgnoringCase("python", "django", "flask", "wsgi");
    }

    private static JsonNode json(String path) {
        Answer answer = SERVICE.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.json();
    }
}
