package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// What was measured and counted, as pictures: in the page, as files, and as data.
@Tag("tables")
class PlotsTest {

    private static final Service SERVICE = Service.RUNNING;

    @Test
    void everyPictureOfThePageHasATableOfTheSameAndAFile() {
        List<Element> figures = page().select("figure.plot");

        assertThat(figures).hasSizeGreaterThan(12);
        for (Element figure : figures) {
            String address = figure.select("figcaption > a").attr("href");
            Document file = Jsoup.parse(svg(address), "", Parser.xmlParser());

            assertThat(figure.select("svg > title, svg > desc")).hasSize(2);
            assertThat(figure.select("tbody th").eachText())
                    .isNotEmpty()
                    .isEqualTo(figure.select("g > text:first-of-type").eachText());
            assertThat(file.select("g > title").eachText())
                    .isEqualTo(figure.select("g > title").eachText());
        }
    }

    @Test
    void aFileIsXmlAndSaysInBothColourSchemesWhatItShows()
            throws IOException, ParserConfigurationException, SAXException {
        Answer answer = SERVICE.get("/plots/hello-rate.svg");
        NodeList groups =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(bytes(answer.raw().body()))
                        .getElementsByTagName("g");

        assertThat(groups.getLength()).isGreaterThan(5);
        assertThat(answer.raw().headers().firstValue("content-type")).contains("image/svg+xml");
        assertThat(answer.raw().headers().firstValue("cross-origin-resource-policy"))
                .contains("cross-origin");
        assertThat(answer.raw().body()).contains("prefers-color-scheme: dark");
    }

    @Test
    void aPictureOfSomeHasTheseAlone() {
        JsonNode plot = SERVICE.get("/plots/support.json?frameworks=flask%2Cdjango").json();

        assertThat(plot.path("lines"))
                .extracting(each -> each.path("label").asText())
                .containsExactly("Flask", "Django");
    }

    @ParameterizedTest
    @CsvSource({
        "/plots/none.svg, 404",
        "/plots/orm.svg, 404",
        "/plots/support.svg?frameworks=none, 404",
        "/plots/support.svg?frameworks=, 400",
        "/plots/support.svg?frameworks=django%2C, 400",
        "/plots/support.svg?framework=django, 400",
        "/plots/%3Csvg%3E.svg, 404",
    })
    void whatIsNotThereIsSaid(String path, int status) {
        assertThat(SERVICE.get(path).status()).isEqualTo(status);
    }

    @Test
    void onlyPlotsOfRangesSayWhatTheLinesMean() {
        Document page = page();

        assertThat(page.select("#hello-rate > p").text()).contains("A dot is the median");
        assertThat(page.select("#modules-imported > p").text()).doesNotContain("median");
    }

    /// So that what a framework loses beside slow clients is seen.
    @Test
    void numbersOfOneUnitShareTheirAxis() {
        JsonNode hello = SERVICE.get("/plots/hello-rate.json").json();
        JsonNode slow = SERVICE.get("/plots/slow-clients-rate.json").json();
        JsonNode memory = SERVICE.get("/plots/server-memory.json").json();

        assertThat(slow.path("ticks")).isEqualTo(hello.path("ticks"));
        assertThat(memory.path("ticks")).isNotEqualTo(hello.path("ticks"));
    }

    @Test
    void neighboursWhoseRangesOverlapShareABracketAndNoOthers() {
        JsonNode plot = SERVICE.get("/plots/json-rate.json").json();
        JsonNode lines = plot.path("lines");

        for (int i = 1; i < lines.size(); i++) {
            int above = lines.get(i - 1).path("y").asInt();
            int below = lines.get(i).path("y").asInt();
            assertThat(isTied(plot, above, below))
                    .as(lines.get(i).path("label").asText())
                    .isEqualTo(overlap(lines.get(i - 1), lines.get(i)));
        }
        assertThat(plot.path("ties")).isNotEmpty();
    }

    private static boolean isTied(JsonNode plot, int above, int below) {
        for (JsonNode tie : plot.path("ties")) {
            if (tie.path("from").asInt() < above && below < tie.path("to").asInt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        JsonNode first = one.path("marks").get(0);
        JsonNode second = other.path("marks").get(0);
        return first.path("from").asInt() <= second.path("to").asInt()
                && second.path("from").asInt() <= first.path("to").asInt();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines-of-code-hello", "age-of-facts", "releases", "support"})
    void everyMarkIsInsideThePicture(String name) {
        JsonNode plot = SERVICE.get("/plots/" + name + ".json").json();

        assertThat(plot.path("lines")).hasSizeGreaterThan(12);
        for (JsonNode line : plot.path("lines")) {
            assertThat(line.path("marks"))
                    .isNotEmpty()
                    .allSatisfy(
                            mark ->
                                    assertThat(mark.path("from").asInt())
                                            .isBetween(
                                                    plot.path("left").asInt(),
                                                    mark.path("to").asInt()))
                    .allSatisfy(
                            mark ->
                                    assertThat(mark.path("to").asInt())
                                            .isLessThanOrEqualTo(plot.path("right").asInt()));
        }
    }

    private static Document page() {
        return Jsoup.parse(SERVICE.get("/measurements/").raw().body());
    }

    private static String svg(String address) {
        Answer answer = SERVICE.get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.raw().body();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
