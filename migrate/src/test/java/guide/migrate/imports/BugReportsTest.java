package guide.migrate.imports;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.Contribution;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// What made other importers fail, from their public reports; each input is made after the report.
@Tag("tables")
class BugReportsTest {

    private final ImportTable table = new ImportTable();

    private ImportTotals run(String name, String content) {
        return table.run(ImportTable.file(name, content));
    }

    private List<String> names(String page) {
        return table.standing(page).stream()
                .map(Contribution.Published.class::cast)
                .map(each -> each.author().name())
                .toList();
    }

    /// isso#477: an author without an e-mail address ended the import.
    @Test
    void disqusAuthorsNeedNoAddress() {
        assertThat(run("disqus.xml", SampleFiles.text("disqus.xml")).refused()).isZero();
        assertThat(table.standing("/disqus/hello/")).hasSize(5);
    }

    /// isso#135: threads with an empty `id` came in without a comment, and without an error.
    @Test
    void disqusThreadsNeedNoIdOfTheirOwn() {
        String xml = SampleFiles.text("disqus.xml").replace("<id>/disqus/hello/</id>", "<id />");

        assertThat(run("disqus.xml", xml).isNew()).isEqualTo(6);
        assertThat(table.standing("/disqus/hello/")).hasSize(5);
    }

    /// cusdis#249: the `.xml.gz` that Disqus sends answered "Something went wrong".
    @Test
    void disqusMayStayPacked() {
        byte[] packed =
                SampleFiles.gzip(SampleFiles.text("disqus.xml").getBytes(StandardCharsets.UTF_8));

        assertThat(table.run(ImportTable.file("blog-all.xml.gz", packed)).isNew()).isEqualTo(6);
    }

    /// remark42#2117, #871: every import wipes what was there.
    @Test
    void anImportWipesNothing() {
        run("remark42.jsonl", SampleFiles.text("remark42.jsonl"));
        run("wordpress.xml", SampleFiles.text("wordpress.xml"));

        assertThat(table.standing("/remark42/hello/")).hasSize(5);
        assertThat(table.standing("/wordpress/hello/")).hasSize(5);
    }

    /// remark42#1696: roots from Commento came in as replies to `root`, and were never shown.
    @Test
    void rootsOfCommentoAreRoots() {
        String lines =
                SampleFiles.text("remark42.jsonl").replace("\"pid\":\"\"", "\"pid\":\"root\"");

        run("remark42.jsonl", lines);

        assertThat(table.outline("/remark42/hello/")).startsWith("Ada").contains("\n  Grace");
    }

    /// remark42#1779: one comment with a list for its author's id ended the restore.
    @Test
    void oneOddFieldEndsNothing() {
        String lines =
                SampleFiles.text("remark42.jsonl")
                        .replaceFirst("\"id\":\"github_ada\"", "\"id\":[\"github_ada\"]");

        assertThat(run("remark42.jsonl", lines).isNew()).isEqualTo(5);
    }

    /// commentoplusplus#74: all guests came back with the name of the first.
    @Test
    void guestsKeepTheirNames() {
        String json =
                """
                {"version":1,"comments":[
                {"commentHex":"1","url":"https://blog.example/x/","commenterHex":"g1","markdown":"One",
                "parentHex":"root","score":0,"state":"approved","creationDate":"2020-01-01T00:00:00Z"},
                {"commentHex":"2","url":"https://blog.example/x/","commenterHex":"g2","markdown":"Two",
                "parentHex":"root","score":0,"state":"approved","creationDate":"2020-01-02T00:00:00Z"}],
                "commenters":[{"commenterHex":"g1","email":"","name":"Ada","provider":"anon"},
                {"commenterHex":"g2","email":"","name":"Grace","provider":"anon"}]}""";

        run("commento.json", json);

        assertThat(names("/x/")).containsExactly("Ada", "Grace");
    }

    /// commentoplusplus#74 too: a second import of the same file doubled every comment.
    @Test
    void aSecondImportDoublesNothing() {
        run("commento.json", SampleFiles.text("commento.json"));
        var before = table.items();

        assertThat(run("commento.json", SampleFiles.text("commento.json")).isNew()).isZero();
        assertThat(table.items()).isEqualTo(before);
    }

    /// waline#1747: comments from Valine have no `status`, and stopped the import.
    @Test
    void commentsOfValineNeedNoStatus() {
        String json = SampleFiles.text("waline.json").replace("\"status\":\"approved\",", "");

        assertThat(run("waline.json", json).refused()).isZero();
        assertThat(table.standing("/waline/hello/")).hasSize(3);
    }

    /// waline#3466, waline#1575: replies lost what they reply to.
    @Test
    void repliesOfWalineStayReplies() {
        String json =
                SampleFiles.text("waline.json")
                        .replace("\"objectId\":1,", "\"objectId\":\"5ff0\",")
                        .replace("\"pid\":1,\"rid\":1", "\"pid\":\"5ff0\",\"rid\":\"5ff0\"")
                        .replace("\"rid\":1", "\"rid\":\"5ff0\"");

        run("waline.json", json);

        assertThat(table.outline("/waline/hello/")).contains("\n  Grace", "\n    Ada");
    }

    /// twikoo#70, twikoo#112: LeanCloud changed its export from a list to a line for each comment.
    @Test
    void bothFormsOfLeanCloudAreRead() {
        String list =
                "{\"results\":["
                        + String.join(",", SampleFiles.text("valine.jsonl").strip().split("\n"))
                        + "]}";

        run("list.json", list);
        String listed = table.outline("/valine/hello/");

        assertThat(run("lines.json", SampleFiles.text("valine.jsonl")).isNew()).isZero();
        assertThat(listed).startsWith("Ada").contains("\n  Grace", "\n    Ada");
    }

    /// waline#2058: dates as MongoDB's `$numberLong`, and a link that is no address.
    @Test
    void typesOfMongoDbAreRead() {
        String json = SampleFiles.text("twikoo.json").replace("https://ada.example", "example");

        run("twikoo.json", json);

        assertThat(table.outline("/twikoo/hello/")).contains("Grace 2014-05-02T11:00:00Z");
        assertThat(table.report()).contains("the author's address is none, and left out");
    }

    /// WeBlog#128, wp-calypso#13156: a control character in one comment ended the import.
    @Test
    void controlCharactersInXmlEndNothing() {
        String xml =
                SampleFiles.text("wordpress.xml").replace("Good point", "Good\u0018 \u0000point");

        assertThat(run("wordpress.xml", xml).truncated()).isEmpty();
        assertThat(table.outline("/wordpress/hello/")).contains("<p>Good point</p>");
    }

    /// wp2tumblr#1: a prefix that the file does not declare.
    @Test
    void undeclaredPrefixesEndNothing() {
        String xml =
                SampleFiles.text("wordpress.xml")
                        .replace("<wp:post_id>", "<atom:link href=\"x\" /><wp:post_id>");

        assertThat(run("wordpress.xml", xml).truncated()).isEmpty();
    }

    /// wp2anchor#7: half a file came in without a word.
    @Test
    void halfAFileIsTold() {
        String xml = SampleFiles.text("wordpress.xml");

        ImportTotals totals = run("wordpress.xml", xml.substring(0, xml.length() / 2));

        assertThat(totals.truncated()).isNotEmpty();
        assertThat(table.told()).contains("The file was not read to its end");
    }

    /// disqus-wordpress-plugin#58: `&#038;` in an address was not the `&` of another export.
    @Test
    void addressesAreTheSameHoweverTheyAreEscaped() {
        String xml =
                SampleFiles.text("wordpress.xml")
                        .replace(
                                "https://blog.example/wordpress/hello/",
                                "https://blog.example/wordpress/hello/?a=1&#038;b=2");

        run("wordpress.xml", xml);

        assertThat(table.standing("/wordpress/hello/")).hasSize(5);
    }
}
