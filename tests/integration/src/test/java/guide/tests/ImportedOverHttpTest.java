package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.DynamoClients;
import guide.local.dynamodb.ProjectRoot;
import guide.migrate.imports.ImportComments;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// What `make import` has brought in is read over HTTP as it was in the file: who, when, to whom,
/// what, and how many agree.
@Tag("tables")
class ImportedOverHttpTest {

    private static final Path SAMPLES =
            ProjectRoot.root().resolve("migrate/src/test/resources/samples");

    private static final String REPLY_TO_WHAT_IS_GONE =
            """
            (removed) 2014-05-04T08:00:00Z
            - Grace 2014-05-05T09:30:00Z +0-0 <p>To nobody</p>
            """;

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "disqus.xml, disqus, +0-0, '', yes",
        "wordpress.xml, wordpress, +0-0, '', yes",
        "isso.sql, isso, +2-1, .250, yes",
        "cusdis.sql, cusdis, +0-0, '', yes",
        "remark42.jsonl, remark42, +2-1, .123, yes",
        "commento.json, commento, +2-0, '', yes",
        "comentario.json, comentario, +2-0, '', yes",
        "artalk.json, artalk, +2-1, '', no",
        "waline.json, waline, +2-0, '', no",
        "valine.jsonl, valine, +0-0, '', no",
        "twikoo.json, twikoo, +2-0, '', no",
        "generic.jsonl, generic, +2-1, '', yes",
        "generic.csv, table, +2-1, '', yes",
    })
    void aSampleIsReadAsItWas(
            String sample, String page, String votes, String fraction, String deleted)
            throws Exception {
        Path file = sample.endsWith(".sql") ? database(sample) : SAMPLES.resolve(sample);

        assertThat(run(Service.RUNNING, file, 0)).contains(" new, of which ");

        String thread = "/v1/comments?thread=page:/" + page + "/hello/";
        assertThat(outline(Service.RUNNING.get(thread).json().path("items")))
                .isEqualTo(
                        """
                        Ada 2014-05-01T10:00:00%sZ %s <p>Hello, <em>world</em></p>
                        - Grace 2014-05-02T11:00:00Z +0-0 <p>Good point</p>
                        - - Ada 2014-05-03T12:00:00Z +0-0 <p>Thanks</p>
                        """
                                        .formatted(fraction, votes)
                                + (deleted.equals("yes") ? REPLY_TO_WHAT_IS_GONE : ""));
        assertThat(Service.RUNNING.get(thread).json().path("thread").path("count").asInt())
                .isEqualTo(deleted.equals("yes") ? 4 : 3);
        assertThat(run(Service.RUNNING, file, 0)).contains("        0  new");
    }

    @Test
    void discussionsAreReadAsTheyWere() throws Exception {
        run(Service.RUNNING, SAMPLES.resolve("giscus.json"), 0);

        assertThat(
                        outline(
                                Service.RUNNING
                                        .get("/v1/comments?thread=page:/giscus/hello/")
                                        .json()
                                        .path("items")))
                .isEqualTo(
                        """
                        Ada 2014-05-01T10:00:00Z +2-1 <p>Hello, <em>world</em></p>
                        - Grace 2014-05-02T11:00:00Z +0-0 <p>Good point</p>
                        - Ada 2014-05-03T12:00:00Z +0-0 <p>Thanks</p>
                        """);
    }

    @Test
    void pagesOfTwoSitesWithOnePathStayApart() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("two.jsonl"),
                        """
                        {"id":"1","page":"https://a.example/imported/","name":"Ada","date":"2014-05-01","text":"On a"}
                        {"id":"1","page":"https://b.example/imported/","name":"Ada","date":"2014-05-01","text":"On b"}
                        """);
        Service two = SitesOfTests.SERVICE;

        run(two, file, 0);

        for (String site : new String[] {"a", "b"}) {
            String thread = "/v1/comments?thread=page:https://" + site + ".example/imported/";
            assertThat(two.get(thread).json().path("items").findValuesAsText("html"))
                    .containsExactly("<p>On " + site + "</p>");
        }
        assertThat(two.get("/v1/comments?thread=page:/imported/").json().path("items")).isEmpty();
    }

    @Test
    void whatItWasToldWronglyIsSaid() throws Exception {
        Path file = SAMPLES.resolve("giscus.json");

        assertThat(run(Service.RUNNING, file, 2, "--frm=giscus")).contains("--frm=giscus is not");
        assertThat(run(Service.RUNNING, file, 2, "--rate=0")).contains("--rate must be");
        assertThat(run(Service.RUNNING, file, 2, "--site=A")).contains("The site must be");
        assertThat(run(Service.RUNNING, file, 1, "--from=x")).contains("There is no format x");
        assertThat(run(Service.RUNNING, folder.resolve("none"), 1)).contains("There is no file");
    }

    private Path database(String sample) throws IOException, SQLException {
        Path file = folder.resolve("comments.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(Files.readString(SAMPLES.resolve(sample)));
        }
        return file;
    }

    /// @return what it printed
    private String run(Service service, Path file, int ending, String... more) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        String[] usual = {
            "--file=" + file,
            "--apply",
            "--work=" + folder,
            "--report=" + folder.resolve("report.md")
        };
        String[] all = new String[usual.length + more.length];
        System.arraycopy(usual, 0, all, 0, usual.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        try (DynamoDbClient client = DynamoClients.from(service.environment());
                PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            CommentsTable table =
                    new CommentsTable(client, service.template().nameOf("CommentsTable"));
            assertThat(ImportComments.run(all, table, out, false)).isEqualTo(ending);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String outline(JsonNode roots) {
        StringBuilder outline = new StringBuilder();
        for (JsonNode root : roots) {
            outline.append(line(root)).append('\n');
            replies(root.path("id").asText(), root.path("replies").path("items"), "- ", outline);
        }
        return outline.toString();
    }

    private static void replies(String parent, JsonNode all, String indent, StringBuilder outline) {
        for (JsonNode each : all) {
            if (each.path("parent").asText().equals(parent)) {
                outline.append(indent).append(line(each)).append('\n');
                replies(each.path("id").asText(), all, indent + "- ", outline);
            }
        }
    }

    private static String line(JsonNode each) {
        String at = each.path("createdAt").asText();
        return each.path("author").isNull()
                ? "(removed) " + at
                : each.path("author").path("name").asText()
                        + " "
                        + at
                        + " +"
                        + each.path("votes").path("up").asInt()
                        + "-"
                        + each.path("votes").path("down").asInt()
                        + " "
                        + each.path("html").asText();
    }
}
