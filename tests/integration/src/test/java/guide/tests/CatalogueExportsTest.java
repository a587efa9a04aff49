package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPInputStream;

/// The catalogue as a table and as a database, opened by Python's CSV reader and by SQLite.
@Tag("tables")
class CatalogueExportsTest {

    private static final String ROWS =
            "import csv, json, sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], newline='')))))";
    private static final Service SERVICE = Service.RUNNING;
    private static final JsonNode CATALOGUE = SERVICE.get("/v1/catalogue").json();

    @TempDir private static Path folder;
    private static Path database;

    @BeforeAll
    static void fetch() throws Exception {
        database = folder.resolve("catalogue.sqlite");
        Files.write(database, fetched("/v1/catalogue.sqlite").body());
    }

    @Test
    void theTableHasARowForEachFact() throws Exception {
        JsonNode rows = rows("/v1/catalogue.csv");

        assertThat(rows)
                .hasSize(CATALOGUE.path("traits").size() * CATALOGUE.path("frameworks").size());
        JsonNode django = CATALOGUE.path("frameworks").get(0);
        JsonNode fact = django.path("facts").get(0);
        JsonNode row = rows.get(0);
        assertThat(row.path("framework").asText()).isEqualTo(django.path("slug").asText());
        assertThat(row.path("trait").asText()).isEqualTo(fact.path("trait").asText());
        assertThat(row.path("checkedOn").asText()).isEqualTo(fact.path("checkedOn").asText());
        assertThat(row.path("note").asText()).isEqualTo(fact.path("note").asText(""));
        assertThat(row.path("evidence").asText()).contains(fact.at("/evidence/0/url").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "traits, traits",
        "frameworks, frameworks",
        "claims, claims",
        "relations, relations",
        "projects, projects",
        "presets, presets"
    })
    void theDatabaseHasEveryEntry(String table, String list) throws SQLException {
        assertThat(number("SELECT count(*) FROM " + table))
                .isEqualTo(CATALOGUE.path(list).size())
                .isPositive();
    }

    @Test
    void theDatabaseHasEveryFactWithItsEvidence() throws SQLException {
        int facts = 0;
        int evidence = 0;
        for (JsonNode framework : CATALOGUE.path("frameworks")) {
            facts += framework.path("facts").size();
            for (JsonNode fact : framework.path("facts")) {
                evidence += fact.path("evidence").size();
            }
        }

        assertThat(number("SELECT count(*) FROM facts")).isEqualTo(facts);
        assertThat(number("SELECT count(*) FROM fact_evidence")).isEqualTo(evidence);
        assertThat(number("SELECT count(*) FROM fact_evidence WHERE url IS NULL")).isZero();
        assertThat(number("SELECT revision FROM catalogue"))
                .isEqualTo(CATALOGUE.path("revision").asInt());
        assertThat(
                        number(
                                "SELECT count(*) FROM facts JOIN traits ON traits.id = facts.trait"
                                        + " WHERE traits.kind = 'support' AND facts.support IS NULL"))
                .isZero();
    }

    @Test
    void theDatabaseIsSound() throws SQLException {
        assertThat(text("PRAGMA integrity_check")).isEqualTo("ok");
        assertThat(number("SELECT count(*) FROM pragma_foreign_key_check")).isZero();
    }

    @Test
    void theSameCatalogueIsTheSameBytesInEitherForm() throws Exception {
        HttpResponse<byte[]> packed = fetched("/v1/catalogue.sqlite", "Accept-Encoding", "gzip");
        try (GZIPInputStream unpacked =
                new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(Files.readAllBytes(database));
        }
        assertThat(packed.body().length).isLessThan(300_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "sqlite"})
    void itIsAFileOfARevisionThatCachesKeep(String form) {
        Answer answer = SERVICE.get("/v1/catalogue." + form);
        Answer past = SERVICE.get("/v1/catalogue." + form + "?asOf=1");

        assertThat(answer.header("content-disposition"))
                .isEqualTo(
                        "attachment; filename=catalogue-"
                                + CATALOGUE.path("revision").asText()
                                + "."
                                + form);
        assertThat(past.header("cache-control")).contains("max-age=86400");
        assertThat(
                        SERVICE.get("/v1/catalogue." + form, "If-None-Match", answer.header("etag"))
                                .status())
                .isEqualTo(304);
    }

    private static JsonNode rows(String path) throws Exception {
        Path file = folder.resolve("catalogue.csv");
        Files.write(file, fetched(path).body());
        Process python =
                new ProcessBuilder("python3", "-c", ROWS, file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        return Json.readOwn(
                new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                JsonNode.class);
    }

    private static HttpResponse<byte[]> fetched(String path, String... headers)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(SERVICE.request(path, headers).build(), BodyHandlers.ofByteArray());
        }
    }

    private static int number(String query) throws SQLException {
        return Integer.parseInt(text(query));
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }
}
