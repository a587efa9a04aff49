package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Code has its colours in pages, and marks for them in the API.
@Tag("tables")
class CodeColoursTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/frameworks/django/",
                "/compare/django-vs-flask/",
                "/programs/traits/orm/",
                "/programs/benchmark/"
            })
    void keywordsStringsAndCommentsAreToldApart(String path) {
        Document page = page(path);

        assertThat(page.select("pre .code-k").eachText()).contains("import");
        assertThat(page.select("pre .code-s")).isNotEmpty();
        assertThat(page.select("figure.code button.copy[hidden]"))
                .hasSameSizeAs(page.select("pre code"));
    }

    @Test
    void theTextIsThatOfTheFile() {
        String text =
                page("/frameworks/flask/").select("figure.code code").stream()
                        .map(code -> code.wholeText())
                        .filter(code -> code.contains("WebSocket") || code.contains("Flask("))
                        .findFirst()
                        .orElseThrow();

        assertThat(samples("flask").findValuesAsText("text")).contains(text);
    }

    @Test
    void marksCoverEachText() {
        int texts = 0;
        for (JsonNode sample : samples("django,flask,tornado")) {
            for (JsonNode file : sample.path("files")) {
                assertThat(length(file.path("marks").asText()))
                        .as(file.path("name").asText())
                        .isEqualTo(file.path("text").asText().length());
                texts++;
            }
        }
        assertThat(texts).isGreaterThan(10);
    }

    private static int length(String marks) {
        Matcher runs = Pattern.compile("[a-z.]([0-9]+)").matcher(marks);
        int sum = 0;
        while (runs.find()) {
            sum += Integer.parseInt(runs.group(1));
        }
        return sum;
    }

    private static JsonNode samples(String frameworks) {
        String body = Service.RUNNING.get("/v1/samples?frameworks=" + frameworks).raw().body();
        return Json.readOwn(body, JsonNode.class).path("items");
    }

    private static Document page(String path) {
        return Jsoup.parse(Service.RUNNING.get(path).raw().body());
    }
}
