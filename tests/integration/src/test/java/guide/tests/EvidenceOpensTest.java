package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All evidence has an address, and what is on the guide's own pages is there.
@Tag("tables")
class EvidenceOpensTest {

    private static final Service SERVICE = Service.RUNNING;

    @Test
    void everyPieceOfEvidenceHasAnAddress() {
        List<JsonNode> all = evidence();

        assertThat(all)
                .hasSizeGreaterThan(1_800)
                .allSatisfy(each -> assertThat(each.path("url").asText()).startsWith("http"));
    }

    @Test
    void whatWasRunIsOnAPageOfTheGuideAtThePartThatTheAddressNames() {
        Map<String, Document> pages = new LinkedHashMap<>();
        for (String url : ownAddresses()) {
            URI address = URI.create(url);
            Document page = pages.computeIfAbsent(address.getPath(), EvidenceOpensTest::page);
            if (address.getFragment() != null) {
                assertThat(page.getElementById(address.getFragment())).as(url).isNotNull();
            }
        }
        assertThat(pages).hasSizeGreaterThan(30);
    }

    @Test
    void aRunsPartSaysWhatWasFoundAndLeadsToTheProgram() {
        Element part = page("/frameworks/flask/runs/").getElementById("csrf");

        assertThat(part).isNotNull();
        assertThat(part.select("strong").text()).isNotBlank();
        Document program = page(part.select("a[href^=/programs/]").attr("href"));
        assertThat(program.select("pre").text()).contains("def ");
        assertThat(program.select("caption + thead + tbody th, tbody th").text()).contains("Flask");
    }

    @Test
    void aCellOpensItsEvidenceWithoutAScript() {
        Document page = page("/frameworks/flask/");

        assertThat(page.select("button.fact"))
                .hasSizeGreaterThan(40)
                .allSatisfy(
                        button -> {
                            Element opened = page.getElementById(button.attr("popovertarget"));
                            assertThat(opened).isNotNull();
                            assertThat(opened.hasAttr("popover")).isTrue();
                            assertThat(opened.select(".evidence li > code > a")).isNotEmpty();
                            assertThat(opened.text())
                                    .containsPattern(
                                            "Checked \\d{4}-\\d\\d-\\d\\d by (a program|hand)")
                                    .contains("Propose a correction", "Discuss");
                        });
    }

    /// A post has a framework's summary and comparisons with it one below the other.
    @Test
    void cellsOfSeveralFragmentsOnOnePageOpenTheirOwn() {
        List<String> ids =
                Stream.of(
                                "/v1/frameworks/django.html",
                                "/v1/comparisons/django-vs-flask.html",
                                "/v1/comparisons/django-vs-tornado.html",
                                "/v1/frameworks/flask.html",
                                "/v1/comparisons/django-vs-flask-vs-tornado.html",
                                "/v1/comments.html?thread=framework%3Adjango")
                        .map(EvidenceOpensTest::page)
                        .flatMap(fragment -> fragment.select("[id]").stream())
                        .map(Element::id)
                        .toList();

        assertThat(ids).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }

    private static Set<String> ownAddresses() {
        Set<String> own = new TreeSet<>();
        for (JsonNode each : evidence()) {
            if (each.path("kind").asText().equals("run")) {
                own.add(each.path("url").asText());
            }
        }
        assertThat(own).hasSizeGreaterThan(500);
        return own;
    }

    private static List<JsonNode> evidence() {
        return SERVICE.get("/v1/catalogue").json().findValues("evidence").stream()
                .filter(JsonNode::isArray)
                .flatMap(JsonNode::valueStream)
                .toList();
    }

    private static Document page(String path) {
        Service.Answer answer = SERVICE.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.raw().body());
    }
}
