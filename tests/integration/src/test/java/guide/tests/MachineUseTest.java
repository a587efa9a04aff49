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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
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

    /// What a browser makes of it is tested in a browser, in `tests/browser`.
    @Test
    void thePageOfTheContractLoadsFilesOfThisSiteAloneAndKeepsThem() {
        Document page = docs("/docs");
        List<String> loaded = new ArrayList<>(page.select("script[src]").eachAttr("src"));
        loaded.addAll(page.select("link[rel=stylesheet]").eachAttr("href"));

        assertThat(page.select("script:not([src]), style, img, iframe, [style]")).isEmpty();
        assertThat(loaded)
                .hasSize(4)
                .allSatisfy(
                        file -> {
                            assertThat(file).startsWith("docs/");
                            Answer answer = service.get("/" + file);
                            assertThat(answer.status()).isEqualTo(200);
                            assertThat(answer.header("cache-control")).contains("immutable");
                        });
        assertThat(service.get("/docs/licenses.txt").header("content-type"))
                .isEqualTo("text/plain; charset=utf-8");
    }

    @Test
    void thePageOfTheContractIsTheSameHereAsInADeployment() {
        for (String file :
                List.of("", "/licenses.txt", "/" + docs("/docs").select("script").attr("src"))) {
            String path = "/docs" + file.replace("/docs/", "/");
            Answer here = service.get(path);
            Answer deployed = service.get("/v1" + path);

            assertThat(here.status()).isEqualTo(200);
            assertThat(here.raw().body()).isEqualTo(deployed.raw().body()).isNotEmpty();
            assertThat(here.header("etag")).isEqualTo(deployed.header("etag"));
            assertThat(here.header("content-security-policy"))
                    .isEqualTo(deployed.header("content-security-policy"))
                    .contains("default-src 'none'");
        }
    }

    @Test
    void bytesReachTheBrowserAsTheyWere() {
        Answer plain = service.get("/v1/docs");
        Answer head = service.send(service.request("/v1/docs", "Accept-Encoding", "gzip").HEAD());

        assertThat(head.header("content-encoding")).isEqualTo("gzip");
        assertThat(head.header("vary")).isEqualTo("accept-encoding");
        assertThat(head.header("etag")).isNotEqualTo(plain.header("etag"));
        assertThat(head.raw().body()).isEmpty();
    }

    @Test
    void thePageOfTheContractSaysWhatItNeedsWhereNoScriptRuns() {
        Document page = docs("/v1/docs");

        assertThat(page.select("noscript").text()).contains("/v1/openapi.json");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("main, footer")).hasSize(2);
        assertThat(page.text()).doesNotContain("{{", "undefined");
    }

    private Document docs(String path) {
        Answer answer = service.get(path);
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
