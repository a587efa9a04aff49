package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.local.dynamodb.ProjectRoot;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Tag("tables")
class SamplesTest {

    private static final Path FOLDER = ProjectRoot.root().resolve("probes/samples");

    private final Service service = Service.RUNNING;

    @Test
    void everySampleHasTheTextOfItsFiles() throws IOException {
        JsonNode items = service.get("/v1/samples").json().path("items");

        assertThat(items).hasSizeGreaterThan(30);
        for (JsonNode item : items) {
            Path folder =
                    FOLDER.resolve(item.path("task").asText())
                            .resolve(item.path("framework").asText());
            for (JsonNode file : item.path("files")) {
                assertThat(file.path("text").asText())
                        .isEqualTo(Files.readString(folder.resolve(file.path("name").asText())));
            }
        }
    }

    @Test
    void linesAreThoseOfTheFilesWithoutTestsAndBlankLines() {
        JsonNode item = service.get("/v1/samples?task=form&frameworks=flask").json().at("/items/0");

        assertThat(item.path("files").findValuesAsText("name"))
                .containsExactly("app.py", "form.html");
        assertThat(item.path("tests").findValuesAsText("name")).containsExactly("test_app.py");
        assertThat(lines(item.at("/files/0")) + lines(item.at("/files/1"))).isEqualTo(lines(item));
        assertThat(item.at("/files/0/text").asText().lines().filter(line -> !line.isBlank()))
                .hasSize(lines(item.at("/files/0")));
    }

    @Test
    void aPersonWhoFollowsTheLinkReadsTheCode() {
        Answer page =
                service.get(
                        "/v1/samples?task=hello&frameworks=flask",
                        "Accept",
                        "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(page.header("vary")).contains("accept");
        assertThat(page.header("content-security-policy")).startsWith("default-src 'none'");
        assertThat(page.raw().body()).contains("<h2>hello, flask", "from flask import Flask");
    }

    @Test
    void aFrameworkWithoutASampleHasNoItem() {
        JsonNode items =
                service.get("/v1/samples?task=websocket&frameworks=django,tornado,bottle")
                        .json()
                        .path("items");

        assertThat(items.findValuesAsText("framework")).containsExactly("tornado");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "task=shop                 | task       | must be one of form, hello, json-api",
                "frameworks=               | frameworks | must be 1 to 6 slugs",
                "frameworks=a,,b           | frameworks | must be 1 to 6 slugs",
                "frameworks=a,b,c,d,e,f,g  | frameworks | must be 1 to 6 slugs",
                "frameworks=Flask          | frameworks | must be 1 to 6 slugs",
                "tasks=form                | tasks      | is not a known parameter"
            })
    void whatIsAskedWronglyIsNamed(String query, String parameter, String rule) {
        Answer answer = service.get("/v1/samples?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo(parameter);
        assertThat(answer.json().at("/errors/0/detail").asText()).startsWith(rule);
    }

    @Test
    void aComparisonSaysHowMuchEachTaskTookAndWhereItsCodeIs() {
        JsonNode samples = service.get("/v1/comparisons/flask-vs-tornado").json().path("samples");
        JsonNode listed = service.get(samples.path("url").asText()).json().path("items");

        assertThat(samples.path("tasks").findValuesAsText("task"))
                .isSorted()
                .contains("hello", "websocket");
        for (JsonNode item : listed) {
            JsonNode size = sizes(samples, item).path(item.path("framework").asText());
            assertThat(lines(size)).isEqualTo(lines(item));
            assertThat(size.path("files").asInt()).isEqualTo(item.path("files").size());
        }
    }

    @Test
    void aComparisonOfAPastRevisionTellsNoSizesThatMayChange() {
        String url = "/v1/comparisons/flask-vs-tornado";
        long revision = service.get(url).json().path("revision").asLong();
        JsonNode samples = service.get(url + "?asOf=" + revision).json().path("samples");

        assertThat(samples.path("url").asText()).isEqualTo("/v1/samples?frameworks=flask,tornado");
        assertThat(samples.path("tasks")).isEmpty();
    }

    private static JsonNode sizes(JsonNode samples, JsonNode item) {
        for (JsonNode task : samples.path("tasks")) {
            if (task.path("task").equals(item.path("task"))) {
                return task.path("sizes");
            }
        }
        throw new AssertionError("no task " + item.path("task"));
    }

    private static int lines(JsonNode node) {
        return node.path("lines").asInt();
    }
}
