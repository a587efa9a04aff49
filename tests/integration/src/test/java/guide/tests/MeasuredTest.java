package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Numbers that were measured several times are shown with their spread, and ranked only if they
/// differ.
@Tag("tables")
class MeasuredTest {

    private static final String SIX =
            "/v1/comparisons/cyclone-vs-django-vs-flask-vs-pyramid-vs-tornado-vs-twisted";

    private final Service service = Service.RUNNING;

    @Test
    void aMeasuredNumberLiesInItsSpreadAndRestsOnTheRun() {
        JsonNode fact = service.get("/v1/frameworks/tornado/facts/hello-rate").json();

        assertThat(fact.path("value").asInt())
                .isBetween(fact.at("/spread/least").asInt(), fact.at("/spread/most").asInt());
        assertThat(fact.at("/evidence/0/kind").asText()).isEqualTo("run");
        assertThat(fact.at("/evidence/0/locator").asText()).isEqualTo("probes/benchmark.py");
        assertThat(fact.path("checkedBy").asText()).isEqualTo("probe");
    }

    @Test
    void whatWasNotMeasuredHasNoSpread() {
        assertThat(service.get("/v1/frameworks/tornado/facts/packages-installed").json())
                .noneMatch(JsonNode::isObject);
    }

    @Test
    void exactlyThePairsWhoseSpreadsMeetAreLevel() {
        JsonNode comparison = service.get(SIX).json();

        for (String trait : List.of("hello-rate", "json-rate", "slow-clients-rate")) {
            JsonNode row = row(comparison, trait);
            assertThat(pairs(row.path("level"))).as(trait).isEqualTo(meeting(comparison, row));
            assertThat(row.path("differs").asBoolean()).as(trait).isTrue();
        }
        assertThat(row(comparison, "packages-installed").path("level")).isEmpty();
    }

    @Test
    void twoThatAreLevelDoNotDifferAndThePageSaysSo() {
        String two = "/v1/comparisons/django-vs-flask";
        JsonNode row = row(service.get(two).json(), "json-rate");
        Document page = Jsoup.parse(service.get(two + ".html").raw().body());

        assertThat(row.path("level").toString()).isEqualTo("[[\"django\",\"flask\"]]");
        assertThat(row.path("differs").asBoolean()).isFalse();
        assertThat(page.select(".level").eachText())
                .contains("JSON requests/s: Django and Flask are too close to call.");
        assertThat(page.select("button .spread").eachText())
                .allMatch(text -> text.matches("\\(\\d+ to \\d+\\)"))
                .hasSize(8)
                // What a cell opens says the same again.
                .isEqualTo(page.select("[popover] .spread").eachText());
    }

    private static JsonNode row(JsonNode comparison, String trait) {
        for (JsonNode row : comparison.path("rows")) {
            if (row.at("/trait/id").asText().equals(trait)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + trait);
    }

    private static List<String> pairs(JsonNode level) {
        List<String> pairs = new ArrayList<>();
        level.forEach(pair -> pairs.add(pair.get(0).asText() + " " + pair.get(1).asText()));
        return pairs;
    }

    private static List<String> meeting(JsonNode comparison, JsonNode row) {
        JsonNode slugs = comparison.path("slugs");
        List<String> meeting = new ArrayList<>();
        for (int i = 0; i < slugs.size(); i++) {
            for (int j = i + 1; j < slugs.size(); j++) {
                JsonNode one = row.path("cells").get(i).path("spread");
                JsonNode two = row.path("cells").get(j).path("spread");
                if (one.path("least").asInt() <= two.path("most").asInt()
                        && two.path("least").asInt() <= one.path("most").asInt()) {
                    meeting.add(slugs.get(i).asText() + " " + slugs.get(j).asText());
                }
            }
        }
        return meeting;
    }
}
