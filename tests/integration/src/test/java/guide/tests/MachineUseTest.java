package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

/// The documents for machines: the catalogue, its schema and the contract.
@Tag("tables")
class MachineUseTest {

    private final Service service = Service.RUNNING;

    @Test
    void theWholeCatalogueIsOfTheSchemaThatIsServed() {
        JsonNode catalogue = service.get("/v1/catalogue").json();

        assertThat(schema().validate(catalogue)).isEmpty();
        assertThat(catalogue.path("frameworks")).hasSizeGreaterThan(5);
    }

    @Test
    void theSchemaThatIsServedRejectsAnotherShape() {
        JsonNode catalogue = service.get("/v1/catalogue").json();
        String otherStatus =
                catalogue.toString().replaceFirst("\"status\":\"active\"", "\"status\":\"alive\"");
        String noEvidence = catalogue.toString().replaceFirst("\"evidence\":", "\"evidenced\":");

        assertThat(schema().validate(Json.readOwn(otherStatus, JsonNode.class))).isNotEmpty();
        assertThat(schema().validate(Json.readOwn(noEvidence, JsonNode.class))).isNotEmpty();
    }

    @Test
    void theSameRevisionOnTheSameDayIsTheSameBytes() {
        Answer first = service.get("/v1/catalogue");
        Answer second = service.get("/v1/catalogue");

        assertThat(second.raw().body()).isEqualTo(first.raw().body());
        assertThat(second.header("etag")).isEqualTo(first.header("etag"));
        assertThat(first.json().path("generatedAt").asText())
                .isGreaterThanOrEqualTo(first.json().path("updatedAt").asText());
    }

    @Test
    void everyPackageHasItsPackageUrl() {
        assertThat(service.get("/v1/catalogue").json().path("frameworks"))
                .allSatisfy(
                        framework -> {
                            JsonNode of = framework.path("package");
                            assertThat(of.path("purl").asText())
                                    .isEqualToIgnoringCase(
                                            "pkg:%s/%s"
                                                    .formatted(
                                                            of.path("ecosystem").asText(),
                                                            of.path("name").asText()));
                        });
    }

    @Test
    void theContractThatIsServedIsTheContract() {
        JsonNode served = service.get("/v1/openapi.json").json();

        assertThat(served).isEqualTo(Contract.PUBLISHED.document());
    }

    @Test
    void thePageOfTheContractHasEveryCallAndEveryShape() {
        Document page = docs();

        assertThat(page.select("article h3").eachText())
                .containsAll(
                        Contract.PUBLISHED.operations().stream()
                                .map(each -> each.method() + " " + each.path())
                                .toList())
                .contains("Fact", "Comparison", "NewComment");
        assertThat(page.text()).doesNotContain("{{", "undefined");
    }

    @Test
    void thePageOfTheContractLoadsNothingButItsLooksAndItsLinksLeadSomewhere() {
        Document page = docs();

        assertThat(page.select("script, style, img, iframe, [src], [style]")).isEmpty();
        assertThat(page.select("link[href]").eachAttr("href"))
                .containsExactlyInAnyOrder("/icon.svg", "/docs/style.css");
        assertThat(page.select("a[href^=#]"))
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        link ->
                                assertThat(page.getElementById(link.attr("href").substring(1)))
                                        .as(link.attr("href"))
                                        .isNotNull());
        assertThat(page.select("a[href^=/]"))
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        link ->
                                assertThat(service.get(link.attr("href")).status())
                                        .as(link.attr("href"))
                                        .isEqualTo(200));
    }

    @Test
    void thePageOfTheContractIsInOrderForThoseWhoListenToIt() {
        Document page = docs();
        List<Integer> levels =
                page.select("h1, h2, h3, h4").stream()
                        .map(Element::tagName)
                        .map(name -> Integer.parseInt(name.substring(1)))
                        .toList();

        assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("[aria-labelledby]"))
                .allSatisfy(
                        each ->
                                assertThat(page.getElementById(each.attr("aria-labelledby")))
                                        .isNotNull());
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("header, nav, main")).hasSize(3);
    }

    private Document docs() {
        Answer answer = service.get("/docs");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).startsWith("text/html");
        return Jsoup.parse(answer.raw().body());
    }

    private Schema schema() {
        Answer answer = service.get("/v1/schema/catalogue.json");
        assertThat(answer.header("content-type")).isEqualTo("application/schema+json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(answer.json());
    }
}
