package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@Tag("tables")
class PicksTest {

    private static final String MUST_SHOW =
            "/v1/picks?must=websockets&want=orm@2&mustnot=status:discontinued";

    private final Service service = Service.RUNNING;

    @Test
    void aPickArguesWithFactsThatHaveEvidence() throws IOException {
        JsonNode pick = service.get(MUST_SHOW).json();

        assertThat(pick.path("answer").asText())
                .isEqualTo(
                        "Django, Django Ninja and Django REST framework tie for first (2 of 2"
                                + " points), although a must is only partially met; 6 of 20 are ruled"
                                + " out.");
        assertThat(pick.path("items")).hasSameSizeAs(GuideTest.slugs());
        assertThat(reasons(pick))
                .hasSize(3 * GuideTest.slugs().size())
                .allSatisfy(
                        reason ->
                                assertThat(
                                                reason.path("outcome").asText().equals("unknown")
                                                        || !reason.path("fact")
                                                                .path("evidence")
                                                                .isEmpty())
                                        .isTrue());
    }

    @Test
    void whoHasTheOrmButNoTypeHintsIsRuledOutForThat() {
        JsonNode pick = service.get("/v1/picks?must=typed&want=orm@2").json();
        JsonNode django = item(pick, "django");

        assertThat(django.path("verdict").asText()).isEqualTo("ruled-out");
        assertThat(django.path("rank").isNull()).isTrue();
        assertThat(django.path("score").path("low").asInt()).isEqualTo(2);
        assertThat(django.path("reasons").path(0).path("outcome").asText()).isEqualTo("missed");
        assertThat(pick.path("wouldChange").path("needs").findValuesAsText("why"))
                .contains(
                        "If you drop “Type hints (py.typed)”, Django, Django Ninja and Django REST"
                                + " framework tie for first.");
    }

    @Test
    void aStatusIsAFactOfTheFrameworkItself() {
        JsonNode cyclone = item(service.get(MUST_SHOW).json(), "cyclone");
        JsonNode status = cyclone.path("reasons").path(2);

        assertThat(cyclone.path("verdict").asText()).isEqualTo("ruled-out");
        assertThat(status.path("need").path("text").asText()).isEqualTo("status:dormant,retired");
        assertThat(status.path("fact").path("editTarget").asText())
                .isEqualTo("frameworks/cyclone/status");
    }

    @Test
    void thoseThatOnlyTheirNamesTellApartShareARank() {
        JsonNode pick = service.get("/v1/picks?want=orm").json();

        assertThat(pick.path("items").findValuesAsText("rank"))
                .startsWith("1", "1", "1", "4", "4", "6", "6");
    }

    @Test
    void aPickOfNoNeedsRanksNothingAndSaysSo() {
        JsonNode pick = service.get("/v1/picks").json();

        assertThat(pick.path("items")).isEmpty();
        assertThat(pick.path("answer").asText()).startsWith("Add what you need");
    }

    @Test
    void theAddressOfAPickGivesTheSameBytesWhateverTheOrderOfItsNeeds() {
        Answer now = service.get(MUST_SHOW);
        Answer other =
                service.get(
                        "/v1/picks?mustnot=status%3Aretired%2Cdormant&want=orm@2&must=websockets");
        Answer again = service.get(now.json().path("url").asText());

        assertThat(other.raw().body()).isEqualTo(now.raw().body());
        assertThat(again.raw().body()).isEqualTo(now.raw().body());
        assertThat(again.header("cache-control")).startsWith("public, max-age=86400");
    }

    @Test
    void aRevisionAloneIsSeenOnItsOwnDay() {
        JsonNode pick = service.get("/v1/picks?must=orm&asOf=1").json();
        String url = pick.path("url").asText();

        assertThat(url).startsWith("/v1/picks?must=orm&asOf=1&on=" + pick.path("on").asText());
        assertThat(service.get(url).json()).isEqualTo(pick);
    }

    @Test
    void theFirstOnesCanBeAskedForAlone() throws IOException {
        JsonNode pick = service.get("/v1/picks?want=orm&limit=2").json();

        assertThat(pick.path("items")).hasSize(2);
        assertThat(pick.path("total").asInt()).isEqualTo(GuideTest.slugs().size());
        assertThat(pick.path("url").asText()).contains("limit=2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "must=orn                         | must    | the closest match is 'orm'",
                "mustnot=status:dead              | mustnot | dormant",
                "want=interface:cgi               | want    | wsgi, asgi, own",
                "want=packages-installed:few      | want    | number",
                "want=latest-release:yesterday    | want    | date",
                "want=orm@0                       | want    | @1 to @5",
                "want=orm@6                       | want    | @1 to @5",
                "must=orm@2                       | must    | only a want",
                "must=orm&mustnot=orm             | mustnot | must=orm",
                "want=orm&want=orm@2              | want    | twice",
                "must=orm&limit=101               | limit   | 1 to 100",
                "must=orm&asOf=0                  | asOf    | from 1",
                "must=orm&asOf=999999             | asOf    | revision",
                "must=orm&asOf=1&on=9999-01-01    | on      | date",
                "must=orm&asOf=1&on=2000-01-01    | on      | date",
                "must=orm&colour=red              | colour  | parameter"
            })
    void whatCannotBeAskedIsNamedWithItsRule(String query, String parameter, String rule) {
        Answer answer = service.get("/v1/picks?" + query);
        JsonNode error = answer.json().path("errors").path(0);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(error.path("parameter").asText()).isEqualTo(parameter);
        assertThat(error.path("detail").asText()).contains(rule);
    }

    @Test
    void fortyNeedsAreReadAndTwoHundredAreNot() {
        assertThat(service.get("/v1/picks?" + needs(40)).status()).isEqualTo(200);
        assertThat(service.get("/v1/picks?" + needs(41)).status()).isEqualTo(400);
        assertThat(service.get("/v1/picks?" + needs(200)).json().path("detail").asText())
                .contains("at most 40", "there are 200");
    }

    @Test
    void everyPresetLeadsToItsPick() {
        JsonNode presets = service.get("/v1/picks/presets").json().path("items");

        assertThat(presets).hasSize(6);
        assertThat(presets)
                .allSatisfy(
                        preset -> {
                            JsonNode pick = service.get(preset.path("url").asText()).json();
                            assertThat(pick.path("needs")).isEqualTo(preset.path("needs"));
                            assertThat(pick.path("items").path(0).path("verdict").asText())
                                    .isEqualTo("fits");
                        });
    }

    @Test
    void aClaimAboutTwoOfAComparisonStandsBesideTheFactsBehindIt() {
        JsonNode claims = service.get("/v1/comparisons/cyclone-vs-tornado").json().path("claims");
        JsonNode over =
                stream(claims)
                        .filter(claim -> claim.path("id").asText().equals("cyclone-over-tornado"))
                        .findFirst()
                        .orElseThrow();

        assertThat(over.path("heldThen").asText()).isEqualTo("yes");
        assertThat(over.path("holdsNow").asText()).isEqualTo("no");
        assertThat(over.path("dated").asBoolean()).isTrue();
        assertThat(over.path("claimedOn").asText()).isEqualTo("2013-05-19");
        assertThat(over.path("judgedOn").asText()).isGreaterThan("2026-01-01");
        assertThat(over.path("rows").findValuesAsText("id"))
                .containsSubsequence("async-style", "latest-release");
        assertThat(over.path("rows").path(0).path("cells").findValuesAsText("support"))
                .containsExactly("no", "yes");
    }

    @Test
    void claimsAboutMoreOfTheComparedComeFirst() {
        JsonNode claims = service.get("/v1/comparisons/cyclone-vs-tornado").json().path("claims");

        assertThat(stream(claims).map(claim -> claim.path("compared").size()))
                .isSortedAccordingTo((one, other) -> other - one)
                .contains(2, 1);
    }

    private static String needs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "want=packages-installed:" + i)
                .collect(Collectors.joining("&"));
    }

    private static JsonNode item(JsonNode pick, String slug) {
        return stream(pick.path("items"))
                .filter(item -> item.path("framework").path("slug").asText().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> reasons(JsonNode pick) {
        return stream(pick.path("items")).flatMap(item -> stream(item.path("reasons")));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return IntStream.range(0, array.size()).mapToObj(array::path);
    }
}
