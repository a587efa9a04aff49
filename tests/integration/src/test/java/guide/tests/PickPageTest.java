package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// The page of a pick, as somebody without a script uses it.
@Tag("tables")
class PickPageTest {

    private static final String NEEDS = "must=orm&want=openapi@5&want=websockets@3";

    @Test
    void aNeedIsAChipWithItsImportance() {
        Document page = page("/pick/?" + NEEDS + "&mustnot=status:retired,dormant");

        assertThat(page.select("#needs h3").eachText())
                .containsExactly("Must have", "Nice to have", "Must not have");
        assertThat(page.select(".chip").eachText())
                .containsExactly(
                        "ORM",
                        "OpenAPI output ★★★★★",
                        "WebSockets ★★★☆☆",
                        "Status: dormant or retired");
        assertThat(page.select(".chip").eachAttr("aria-label"))
                .contains("ORM", "WebSockets, importance 3 of 5");
    }

    @ParameterizedTest
    @CsvSource({
        "drop=0, ?want=openapi@5&want=websockets@3",
        "set=0-want-2, ?want=openapi@5&want=orm@2&want=websockets@3",
        "set=2-want-1, ?must=orm&want=openapi@5&want=websockets",
        "set=2-must, ?must=orm&must=websockets&want=openapi@5",
        "set=1-mustnot, ?must=orm&want=websockets@3&mustnot=openapi",
        "toggle=extensions, ?must=orm&want=openapi@5&want=websockets@3&extensions=yes",
        "add=forms&as=want, ?must=orm&want=forms&want=openapi@5&want=websockets@3",
        "add=orm&as=mustnot, ?want=openapi@5&want=websockets@3&mustnot=orm",
        "add=orm, ''"
    })
    void aButtonLeadsToTheNeedsThatItMakes(String pressed, String query) {
        Answer answer = get("/pick/?" + NEEDS + "&" + pressed);

        if (query.isEmpty()) {
            assertThat(answer.status()).isEqualTo(200);
        } else {
            assertThat(location(answer)).isEqualTo("/pick/" + query);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "packages-installed, <=, 10, packages-installed:%3C=10",
        "packages-installed, '', 10, packages-installed:10",
        "latest-release, >=, 2025-01-31, latest-release:%3E=2025-01-31",
        "other-protocols, <=, ssh, other-protocols:ssh"
    })
    void aLimitIsMadeOfItsParts(String trait, String order, String value, String need) {
        Answer answer =
                get(
                        "/pick/?limit=%s&order=%s&value=%s&limit-as=must"
                                .formatted(
                                        trait,
                                        order.replace("<", "%3C").replace(">", "%3E"),
                                        value));

        assertThat(location(answer).replace("%3D", "=")).isEqualTo("/pick/?must=" + need);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=packages-installed&value=many&limit-as=must, 'is compared with a number'",
        "limit=latest-release&value=2025-02-30&limit-as=must, 'is compared with a day'",
        "limit=other-protocols&value=a%40b&limit-as=must, 'is searched for 1 to 60 characters'",
        "limit=other-protocols&value=&limit-as=must, 'is searched for 1 to 60 characters'",
        "must=orm:yes&add=orm&as=mustnot, 'contradicts another of your needs'",
        "add=wings&as=must, 'Choose what to add first'"
    })
    void whatCannotBeNeededIsToldInWords(String query, String told) {
        Answer answer = get("/pick/?want=websockets&" + query);
        Document page = Jsoup.parse(answer.raw().body());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(page.select("[role=alert]").text()).contains(told).doesNotContain("=", ":");
        assertThat(page.select(".chip").eachText()).contains("WebSockets ★☆☆☆☆");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop=3",
                "drop=-1",
                "drop=a",
                "set=0",
                "set=0-want-6",
                "set=9-must",
                "set=0-wish",
                "toggle=all",
                "add=orm&as=wish",
                "drop=0&drop=1",
                "drop=%00"
            })
    void whatNoButtonSendsIsRefused(String query) {
        assertThat(get("/pick/?" + NEEDS + "&" + query).status()).isEqualTo(400);
    }

    @Test
    void whatIsMetInPartAndWhatIsNotKnownIsSaidInTheRow() {
        Document page = page("/pick/?" + NEEDS);
        Element litestar = page.selectFirst("#pick-litestar summary");

        assertThat(litestar.text()).contains("fits in part").contains("◐ in part: ORM");
        assertThat(page.selectFirst("#pick-django summary").text()).doesNotContain("in part: ORM");
        assertThat(page.select(".ranking.out #pick-flask summary").text()).contains("✗ misses ORM");
        assertThat(litestar.parent().select(".reasons button[popovertarget]")).isNotEmpty();
    }

    @Test
    void whatIsNotKnownIsHatched() {
        Document page = page("/pick/?want=websockets@5&want=download-rank:%3C1000@5");

        assertThat(page.select("rect.possible[fill=url(#unsure)][x]")).isNotEmpty();
        assertThat(page.select("pattern#unsure")).hasSize(1);
        assertThat(page.select(".doubts .unknown").eachText())
                .anyMatch(text -> text.startsWith("? not known: Rank by downloads"));
    }

    @Test
    void theFirstThreeAreComparedAndTheLinkOpensAtTheResult() {
        Document page = page("/pick/?want=websockets&want=asgi");

        assertThat(page.select(".actions a").first().text())
                .startsWith("Compare the first three: ");
        assertThat(get(page.select(".actions a").first().attr("href")).status()).isEqualTo(200);
        assertThat(page.select(".copy").attr("data-address"))
                .isEqualTo("/pick/?want=asgi&want=websockets#answer");
    }

    @Test
    void aSituationHasAShortAddress() {
        Document page = page("/pick/api/");

        assertThat(page.select("h1").text()).isEqualTo("An API");
        assertThat(page.select(".presets [aria-current=page]").text()).isEqualTo("An API");
        assertThat(page.select(".copy").attr("data-address")).isEqualTo("/pick/api/#answer");
        assertThat(page.select("#needs input[name=want]")).hasSizeGreaterThan(3);
        assertThat(get("/pick/none/").status()).isEqualTo(404);
        assertThat(get("/sitemap.xml").raw().body()).contains("/pick/api/</loc>");
    }

    @Test
    void whereNothingFitsTheNeedToBlameIsNamed() {
        Document page = page("/pick/?must=wsgi&must=orm&must=scope:network-engine");

        assertThat(page.select("#answer").text()).startsWith("None of the");
        List<String> blamed = page.select(".blamed li").eachText();
        assertThat(blamed).hasSizeGreaterThan(1);
        assertThat(blamed.getFirst()).contains("rules out").contains("Drop “");
        assertThat(page.select(".blamed button").first().attr("form")).isEqualTo("needs");
        assertThat(page.select(".blamed + p").text()).contains("comes nearest: it misses ");
    }

    @Test
    void oneNeedThatIsAloneToBlameSaysWhatComesFirstWithoutIt() {
        Document page = page("/pick/?must=orm&must=packages-installed:%3C1");

        assertThat(page.select(".blamed li").eachText())
                .anyMatch(text -> text.contains("If you drop “Packages installed: under 1”"));
    }

    @Test
    void whatSomebodyTypesIsNoMarkup() {
        Document page = page("/pick/?must=other-protocols:%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select(".chip").text()).contains("<script>alert(1)</script>");
    }

    private static String location(Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        return answer.raw().headers().firstValue("location").orElseThrow();
    }

    private static Document page(String path) {
        Answer answer = get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.raw().body());
    }

    private static Answer get(String path) {
        return Service.RUNNING.get(path);
    }
}
