package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.tests.Service.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Pattern;

class GuideTest {

    private final Service service = Service.RUNNING;

    @Test
    void theSixFrameworksAreListedBySlug() {
        JsonNode list = service.get("/v1/frameworks").json();

        assertThat(list.path("items").findValuesAsText("slug"))
                .containsExactly("cyclone", "django", "flask", "pyramid", "tornado", "twisted");
        assertThat(list.has("next")).isFalse();
    }

    @Test
    void pagesOfTheListFollowOneAnother() {
        JsonNode first = service.get("/v1/frameworks?limit=4").json();
        JsonNode second =
                service.get("/v1/frameworks?limit=4&cursor=" + first.path("next").asText()).json();

        assertThat(first.path("items")).hasSize(4);
        assertThat(second.path("items").findValuesAsText("slug"))
                .containsExactly("tornado", "twisted");
        assertThat(second.has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "has=orm, 1",
        "status=dormant, 1",
        "tag=wsgi, 3",
        "q=Asyncio, 2",
        "q=nothing+of+the+kind, 0"
    })
    void filtersNarrowTheList(String query, int expected) {
        assertThat(service.get("/v1/frameworks?" + query).json().path("items")).hasSize(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"django", "flask", "twisted", "tornado", "cyclone", "pyramid"})
    void aFrameworkHasAFactForEveryTraitEachKnownOneWithEvidence(String slug) {
        int traits = service.get("/v1/catalogue").json().path("traits").size();
        JsonNode framework = service.get("/v1/frameworks/" + slug).json();

        assertThat(framework.path("facts")).hasSize(traits);
        assertThat(framework.path("facts"))
                .allSatisfy(
                        fact ->
                                assertThat(
                                                fact.path("support").asText().equals("unknown")
                                                        || !fact.path("evidence").isEmpty())
                                        .isTrue());
        assertThat(framework.path("summary").path("html").asText()).startsWith("<p>");
    }

    @Test
    void relationsShowOnBothEnds() {
        assertThat(service.get("/v1/frameworks/tornado").json().path("relations"))
                .anySatisfy(
                        relation ->
                                assertThat(relation.path("from").path("slug").asText())
                                        .isEqualTo("cyclone"));
    }

    @Test
    void everyFactSaysWhatAnEditOfItNames() {
        JsonNode framework = service.get("/v1/frameworks/flask").json();
        JsonNode row = service.get("/v1/comparisons/django-vs-flask").json().path("rows").get(0);

        assertThat(framework.path("facts"))
                .allSatisfy(
                        fact ->
                                assertThat(fact.path("editTarget").asText())
                                        .isEqualTo(
                                                "frameworks/flask/facts/"
                                                        + fact.path("trait").asText()));
        assertThat(row.path("cells").findValuesAsText("editTarget"))
                .containsExactly("frameworks/django/facts/scope", "frameworks/flask/facts/scope");
    }

    @Test
    void anotherOrderOfAComparisonMovesToTheCanonicalOne() {
        Answer answer = service.get("/v1/comparisons/flask-vs-django");

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("location")).isEqualTo("/v1/comparisons/django-vs-flask");
    }

    @Test
    void aComparisonHasARowForEveryTraitAndSaysWhatIsOnlyInOne() {
        int traits = service.get("/v1/catalogue").json().path("traits").size();
        JsonNode comparison = service.get("/v1/comparisons/django-vs-flask").json();

        assertThat(comparison.path("rows")).hasSize(traits);
        assertThat(comparison.path("rows")).allSatisfy(r -> assertThat(r.path("cells")).hasSize(2));
        assertThat(comparison.path("onlyIn").path("django"))
                .extracting(JsonNode::asText)
                .contains("orm", "admin")
                .doesNotContain("templates");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/comparisons/django, 400, slugs",
        "/v1/comparisons/django-vs-django, 400, slugs",
        "/v1/comparisons/a-vs-b-vs-c-vs-d-vs-e-vs-f-vs-g, 400, slugs",
        "/v1/comparisons/django-vs-nothere, 404, nothere",
        "/v1/frameworks/Django, 400, slug",
        "/v1/frameworks/a.b, 400, slug",
        "/v1/frameworks/a-vs-b, 400, slug",
        "/v1/frameworks/nothere, 404, nothere",
        "/v1/frameworks?limit=0, 400, limit",
        "/v1/frameworks?limit=-1, 400, limit",
        "/v1/frameworks?limit=101, 400, limit",
        "/v1/frameworks?limit=abc, 400, limit",
        "/v1/frameworks?colour=red, 400, colour",
        "/v1/frameworks?tag=a&tag=b, 400, tag",
        "/v1/frameworks?status=dead, 400, status",
        "/v1/frameworks?has=wings, 400, has",
        "/v1/frameworks?cursor=AAAA, 400, cursor",
        "/v1/claims?framework=nothere, 400, framework",
        "/v1/problems/nothere, 404, problem",
        "/v1/nothing/here, 404, served",
        "/nothing, 404, served"
    })
    void aRefusalNamesWhatIsWrong(String path, int status, String named) {
        Answer answer = service.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("detail").asText()).contains(named);
    }

    @Test
    void aSlugOfThreeHundredCharactersIsRefused() {
        assertThat(service.get("/v1/frameworks/" + "a".repeat(300)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/frameworks",
                "/v1/frameworks/django",
                "/v1/traits",
                "/v1/claims",
                "/v1/catalogue",
                "/v1/comparisons/django-vs-flask",
                "/v1/comments?thread=page:/etag/",
                "/v1/problems/not-found"
            })
    void everyAnswerHasAnEntityTagThatSparesTheNext(String path) {
        Answer first = service.get(path);
        Answer second = service.get(path, "If-None-Match", "\"other\", " + first.header("etag"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("cache-control")).startsWith("public, max-age=");
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.header("etag")).isEqualTo(first.header("etag"));
        assertThat(second.raw().body()).isEmpty();
    }

    @Test
    void headIsAnsweredAsGetWithoutTheBody() {
        Answer get = service.get("/v1/traits");
        Answer head = service.send(service.request("/v1/traits").HEAD());

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("etag")).isEqualTo(get.header("etag"));
        assertThat(head.raw().body()).isEmpty();
    }

    @Test
    void aMethodThatThePathLacksIsToldTheOnesItHas() {
        Answer answer = service.send(service.request("/v1/traits").DELETE());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).isEqualTo("GET, HEAD");
    }

    @ParameterizedTest
    @CsvSource({"text/html, 406", "application/*, 200", "*/*, 200", "application/json;q=0, 406"})
    void theAcceptHeaderIsHeeded(String accept, int status) {
        assertThat(service.get("/v1/traits", "Accept", accept).status()).isEqualTo(status);
    }

    @Test
    void anAllowedOriginMayReadAndAnotherIsToldNothing() {
        Answer own = service.get("/v1/traits", "Origin", "http://localhost:8080");
        Answer foreign = service.get("/v1/traits", "Origin", "https://elsewhere.example");

        assertThat(own.header("access-control-allow-origin")).isEqualTo("http://localhost:8080");
        assertThat(own.header("access-control-expose-headers")).contains("etag");
        assertThat(foreign.status()).isEqualTo(200);
        assertThat(foreign.header("access-control-allow-origin")).isEmpty();
    }

    @Test
    void aPreflightIsAnsweredByTheGateway() {
        Answer preflight =
                service.send(
                        service.request(
                                        "/v1/comments",
                                        "Origin",
                                        "http://localhost:8080",
                                        "Access-Control-Request-Method",
                                        "POST")
                                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("access-control-allow-headers")).contains("idempotency-key");
    }

    @Test
    void everyLinkOfTheStartPageLeadsSomewhere() {
        String page = service.get("/").raw().body();

        assertThat(Pattern.compile("href=\"([^\"]+)\"").matcher(page).results())
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        link ->
                                assertThat(service.get(link.group(1)).status())
                                        .as(link.group(1))
                                        .isEqualTo(200));
        assertThat(page).doesNotContain("{{");
    }
}
