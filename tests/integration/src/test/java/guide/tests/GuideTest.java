package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.local.dynamodb.ProjectRoot;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

@Tag("tables")
class GuideTest {

    private final Service service = Service.RUNNING;

    @Test
    void theFrameworksOfTheFilesAreListedBySlug() throws IOException {
        JsonNode list = service.get("/v1/frameworks").json();

        assertThat(list.path("items").findValuesAsText("slug"))
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(slugs());
        assertThat(list.has("next")).isFalse();
    }

    @Test
    void pagesOfTheListFollowOneAnother() {
        JsonNode first = service.get("/v1/frameworks?tag=wsgi&limit=5").json();
        JsonNode second =
                service.get("/v1/frameworks?tag=wsgi&limit=5&cursor=" + first.path("next").asText())
                        .json();

        assertThat(first.path("items").findValuesAsText("slug"))
                .containsExactly("apiflask", "bottle", "cherrypy", "django", "django-ninja");
        assertThat(second.path("items").findValuesAsText("slug"))
                .containsExactly("django-rest-framework", "falcon", "flask", "pyramid");
        assertThat(second.has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "has=orm, django django-ninja django-rest-framework fastapi litestar",
        "status=dormant, cyclone",
        "tag=micro, bottle cherrypy flask",
        "q=Asyncio, aiohttp quart starlette tornado twisted",
        "q=framework+tornado, tornado cyclone",
        "q=fast, fastapi twisted django-ninja litestar starlette",
        "q=djagno, django django-ninja django-rest-framework tornado",
        "q=nothing+of+the+kind, ''"
    })
    void filtersNarrowTheList(String query, String expected) {
        assertThat(service.get("/v1/frameworks?" + query).json().findValuesAsText("slug"))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("slugs")
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

    @ParameterizedTest
    @MethodSource("slugs")
    void howThinTheEvidenceOfAFrameworkIsCanBeCounted(String slug) {
        JsonNode framework = service.get("/v1/frameworks/" + slug).json();
        JsonNode evidence = framework.path("evidence");
        List<String> supports = framework.path("facts").findValuesAsText("support");
        int unknown = Collections.frequency(supports, "unknown");

        assertThat(evidence.path("unknown").asInt()).isEqualTo(unknown);
        assertThat(evidence.path("known").asInt()).isEqualTo(supports.size() - unknown);
        assertThat(evidence.path("byKind").findValues("facts"))
                .allSatisfy(facts -> assertThat(facts.asInt()).isBetween(1, supports.size()));
        assertThat(listed(slug).path("evidence")).isEqualTo(evidence);
    }

    @Test
    void relationsShowOnBothEndsEachInItsOwnWord() {
        JsonNode origin = service.get("/v1/frameworks/tornado").json();
        JsonNode fork = service.get("/v1/frameworks/cyclone").json();

        assertThat(origin.path("relations").findValuesAsText("text"))
                .contains("Tornado was forked as Cyclone.");
        assertThat(fork.path("relations").findValuesAsText("text"))
                .contains("Cyclone is a fork of Tornado.", "Cyclone runs on Twisted.");
    }

    @ParameterizedTest
    @CsvSource({
        "tornado, cyclone, Tornado was forked as Cyclone.",
        "cyclone, tornado, Cyclone is a fork of Tornado.",
        "flask, apiflask, Flask is the base of APIFlask.",
        "pyramid, flask, Pyramid is an alternative to Flask.",
        "starlette, fastapi, Starlette is the base of FastAPI."
    })
    void whoLikesOneIsToldOfTheNearestAndWhy(String slug, String nearest, String why) {
        JsonNode first = service.get("/v1/frameworks/" + slug).json().at("/related/0");

        assertThat(first.path("slug").asText()).isEqualTo(nearest);
        assertThat(first.path("because").findValuesAsText("text")).contains(why);
        assertThat(first.path("because").findValues("facts")).hasSize(1);
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
    void everyFactIsListedOnceForACheck() {
        List<String> listed = new ArrayList<>();
        String address = "/v1/facts?limit=100";
        JsonNode page = service.get(address).json();
        listed.addAll(page.path("items").findValuesAsText("editTarget"));
        while (page.has("next")) {
            page = service.get(address + "&cursor=" + page.path("next").asText()).json();
            listed.addAll(page.path("items").findValuesAsText("editTarget"));
        }
        JsonNode all = service.get("/v1/catalogue").json().path("frameworks");

        assertThat(listed)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(all.findValuesAsText("editTarget"));
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
    void aProblemNamesWhatIsWrong(String path, int status, String named) {
        Answer answer = service.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("detail").asText()).contains(named);
    }

    @Test
    void aSlugOfThreeHundredCharactersIsRejected() {
        assertThat(service.get("/v1/frameworks/" + "a".repeat(300)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/frameworks",
                "/v1/frameworks/django",
                "/v1/facts?stale=false",
                "/v1/traits",
                "/v1/claims",
                "/v1/catalogue",
                "/v1/openapi.json",
                "/v1/schema/catalogue.json",
                "/v1/comparisons/django-vs-flask",
                "/v1/comments?thread=page:/etag/",
                "/v1/problems/not-found"
            })
    void everyResponseHasAnEntityTagThatSparesTheNext(String path) {
        Answer first = service.get(path);
        Answer second = service.get(path, "If-None-Match", "\"other\", " + first.header("etag"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("cache-control")).startsWith("public, max-age=");
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.header("etag")).isEqualTo(first.header("etag"));
        assertThat(second.raw().body()).isEmpty();
    }

    @Test
    void headIsGetWithoutTheBody() {
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
        assertThat(own.header("access-control-expose-headers")).contains("etag", "date", "age");
        assertThat(foreign.status()).isEqualTo(200);
        assertThat(foreign.header("access-control-allow-origin")).isEmpty();
    }

    @Test
    void theGatewayRespondsToAPreflight() {
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
    void theStartPageLeadsToTheFrameworksAndTheBlogToTheDesk() {
        assertThat(service.get("/").raw().body())
                .contains("href=\"/frameworks/\"", "href=\"/compare/\"", "href=\"/v1/docs\"");
        assertThat(service.get("/blog/").raw().body())
                .contains("href=\"/v1/frameworks\"", "href=\"/v1/catalogue\"", "href=\"/desk/\"");
    }

    @Test
    void everyLinkOfTheStartPageLeadsSomewhere() {
        String page = service.get("/").raw().body();

        assertThat(Pattern.compile("href=\"(/[^\"]*)\"").matcher(page).results())
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        link ->
                                assertThat(service.get(link.group(1)).status())
                                        .as(link.group(1))
                                        .isEqualTo(200));
        assertThat(page).doesNotContain("{{");
    }

    private JsonNode listed(String slug) {
        JsonNode items = service.get("/v1/frameworks?limit=100").json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("slug").asText().equals(slug))
                .findAny()
                .orElseThrow();
    }

    /// As the catalogue's files are named.
    static List<String> slugs() throws IOException {
        try (Stream<Path> files =
                Files.list(ProjectRoot.root().resolve("data/catalogue/frameworks"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", "")).toList();
        }
    }
}
