package guide.migrate.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.comments.domain.Contribution;
import guide.migrate.imports.source.UnreadableFileException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files that no exporter would write, and some that one did: a clear line in the report, and the
/// rest goes on.
@Tag("tables")
class BadInputTest {

    private static final String PAGE = "/hello/";

    private final ImportTable table = new ImportTable();

    private static GenericFile file() {
        return new GenericFile();
    }

    private Contribution.Published only() {
        return (Contribution.Published) table.standing(PAGE).getFirst();
    }

    @Test
    void aFileThatStandsTwiceInItselfComesInOnce() {
        String once = SampleFiles.text("generic.jsonl");

        ImportTotals totals = table.run(ImportTable.file("doubled.jsonl", once + once));

        assertThat(totals.twice()).isEqualTo(7);
        assertThat(table.standing("/generic/hello/")).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "disqus.xml, 1800, disqus",
        "wordpress.xml, 2400, wordpress",
        "artalk.json, 900, artalk"
    })
    void ofACutFileComesInWhatIsThere(String sample, int length, String page) {
        String cut = SampleFiles.text(sample).substring(0, length);

        ImportTotals totals = table.run(ImportTable.file(sample, cut));

        assertThat(totals.truncated()).contains("damaged or ends too early");
        assertThat(table.standing("/" + page + "/hello/")).isNotEmpty();
        assertThat(table.report()).contains("the rest of the file: The file is damaged");
        assertThat(table.run(SampleFiles.file(sample)).truncated()).isEmpty();
        ImportTable whole = new ImportTable();
        whole.run(SampleFiles.file(sample));
        assertThat(table.comments()).isEqualTo(whole.comments());
    }

    @Test
    void aCutGzipIsOne() {
        byte[] packed =
                SampleFiles.gzip(
                        SampleFiles.text("generic.jsonl")
                                .repeat(500)
                                .getBytes(StandardCharsets.UTF_8));
        byte[] cut = Arrays.copyOf(packed, packed.length / 2);

        ImportTotals totals = table.run(ImportTable.file("cut.gz", cut));

        assertThat(totals.truncated()).isEqualTo("The gzip file ends before its end.");
        assertThat(totals.isNew()).isEqualTo(7);
    }

    @Test
    void aFileThatFillsDisksIsNotUnpacked() {
        byte[] line = SampleFiles.text("generic.jsonl").getBytes(StandardCharsets.UTF_8);
        byte[] bomb = Arrays.copyOf(line, 80 << 20);
        Arrays.fill(bomb, line.length, bomb.length, (byte) '\n');

        ImportTotals totals = table.run(ImportTable.file("bomb.gz", SampleFiles.gzip(bomb)));

        assertThat(totals.truncated()).contains("unpacks to more than 200 times its size");
    }

    @Test
    void bytesOfAnotherEncodingAreTold() {
        byte[] latin =
                SampleFiles.text("generic.jsonl")
                        .replace("Thanks", "Gr\u00fc\u00dfe")
                        .getBytes(StandardCharsets.ISO_8859_1);

        table.run(ImportTable.file("latin.jsonl", latin));

        assertThat(table.report())
                .contains(
                        "comment 3 in page:/generic/hello/: the text has characters that are no UTF-8");
    }

    @Test
    void textsOfUtf16AreRead() {
        String text = "\uFEFF" + SampleFiles.text("generic.jsonl");

        table.run(ImportTable.file("utf16.jsonl", text.getBytes(StandardCharsets.UTF_16LE)));

        assertThat(table.standing("/generic/hello/")).hasSize(5);
    }

    @Test
    void aTextOfTenMegabytesIsRefusedAndTheRestGoesOn() {
        ImportTotals totals =
                table.run(
                        file().comment(PAGE, "a", "", Map.of("text", "x".repeat(10 << 20)))
                                .comment(PAGE, "b", "a")
                                .write());

        assertThat(totals.refused()).isEqualTo(1);
        assertThat(table.report())
                .contains("comment a in page:/hello/: the text is longer than 200000 characters");
        assertThat(table.outline(PAGE))
                .isEqualTo(
                        "(gone) 2020-01-01T00:00:00Z\n  Ada 2020-01-01T00:01:00Z +0-0 <p>Text of b</p>\n");
    }

    @Test
    void aTextMayHaveTenThousandCharactersAndNotOneMore() {
        ImportTotals totals =
                table.run(
                        file().comment(PAGE, "a", "", Map.of("text", "x".repeat(10_000)))
                                .comment(PAGE, "b", "", Map.of("text", "x".repeat(10_001)))
                                .write());

        assertThat(totals.isNew()).isEqualTo(1);
        assertThat(table.report()).contains("the text must have 1 to 10000 characters");
    }

    @Test
    void circlesAreOpenedAndMissingParentsAreTold() {
        ImportTotals totals =
                table.run(
                        file().comment(PAGE, "a", "c")
                                .comment(PAGE, "b", "a")
                                .comment(PAGE, "c", "b")
                                .comment(PAGE, "d", "c")
                                .comment(PAGE, "e", "e")
                                .comment(PAGE, "f", "nowhere")
                                .write());

        assertThat(totals.isNew()).isEqualTo(6);
        assertThat(table.outline(PAGE).lines().map(String::stripTrailing).toList())
                .containsExactly(
                        "Ada 2020-01-01T00:00:00Z +0-0 <p>Text of a</p>",
                        "  Ada 2020-01-01T00:01:00Z +0-0 <p>Text of b</p>",
                        "    Ada 2020-01-01T00:02:00Z +0-0 <p>Text of c</p>",
                        "      Ada 2020-01-01T00:03:00Z +0-0 <p>Text of d</p>",
                        "Ada 2020-01-01T00:04:00Z +0-0 <p>Text of e</p>",
                        "Ada 2020-01-01T00:05:00Z +0-0 <p>Text of f</p>");
        assertThat(table.report())
                .contains("comment a in page:/hello/: replies to itself by way of others")
                .contains(
                        "comment f in page:/hello/: replies to nowhere, which is not on this page");
    }

    @Test
    void aReplyMayBeOlderThanWhatItRepliesTo() {
        table.run(
                file().comment(PAGE, "root", "")
                        .comment(PAGE, "late", "early")
                        .comment(PAGE, "early", "root")
                        .write());

        assertThat(table.outline(PAGE))
                .isEqualTo(
                        """
                        Ada 2020-01-01T00:00:00Z +0-0 <p>Text of root</p>
                          Ada 2020-01-01T00:02:00Z +0-0 <p>Text of early</p>
                            Ada 2020-01-01T00:01:00Z +0-0 <p>Text of late</p>
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, before 1995 or in the future",
        "1994-12-31T23:59:59Z, before 1995 or in the future",
        "2026-11-29T12:00:01Z, before 1995 or in the future",
        "2099-01-01T00:00:00Z, before 1995 or in the future",
        "yesterday, none",
    })
    void aDateThatIsNoneBecomesThatOfWhatItRepliesTo(String date, String why) {
        ImportTotals totals =
                table.run(
                        file().comment(PAGE, "a", "")
                                .comment(PAGE, "b", "a", Map.of("date", date))
                                .write());

        assertThat(totals.isNew()).isEqualTo(2);
        assertThat(table.standing(PAGE))
                .allSatisfy(each -> assertThat(each.createdAt()).isEqualTo(GenericFile.FIRST));
        assertThat(table.report()).contains("the date \"" + date + "\" is " + why);
    }

    @ParameterizedTest
    @CsvSource({"1995-01-01T00:00:00Z", "2026-11-29T12:00:00Z"})
    void theFirstAndTheLastDateStay(String date) {
        table.run(file().comment(PAGE, "a", "", Map.of("date", date)).write());

        assertThat(only().createdAt()).isEqualTo(date);
    }

    @Test
    void twoWithOneIdAreBothKept() {
        String date = GenericFile.FIRST.toString();
        Path file =
                file().comment(PAGE, "a", "", Map.of("date", date))
                        .comment(PAGE, "a", "", Map.of("date", date, "text", "Another"))
                        .comment(PAGE, "a", "", Map.of("date", date, "text", "Another"))
                        .write();

        ImportTotals totals = table.run(file);

        assertThat(totals.isNew()).isEqualTo(2);
        assertThat(totals.twice()).isEqualTo(1);
        assertThat(table.report()).contains("another comment has its id and date; both are kept");
        assertThat(table.run(file).isNew()).isZero();
    }

    @Test
    void namesAndAddressesAreMended() {
        table.run(
                file().comment(
                                PAGE,
                                "a",
                                "",
                                Map.of(
                                        "name", "N".repeat(10_000),
                                        "email", "not an address",
                                        "url", "javascript:alert(1)"))
                        .write());

        assertThat(only().author().name()).isEqualTo("N".repeat(80));
        assertThat(only().author().url()).isNull();
        assertThat(table.report())
                .contains("the name is shortened")
                .contains("the e-mail address is none, and left out")
                .contains("the author's address is none, and left out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | Anonymous", "'\u202Eada' | ada", "'\u0000\u200B' | Anonymous"})
    void aNameIsSeen(String name, String shown) {
        table.run(file().comment(PAGE, "a", "", Map.of("name", name)).write());

        assertThat(only().author().name()).isEqualTo(shown);
    }

    @Test
    void hostileTextsAreCleaned() {
        table.run(
                file().comment(
                                PAGE,
                                "a",
                                "",
                                Map.of(
                                        "markup",
                                        "html",
                                        "text",
                                        "<p onclick=x>Hi <script>alert(1)</script><a href='javascript:x'>y</a><img src=x onerror=y></p>"))
                        .comment(
                                PAGE,
                                "b",
                                "",
                                Map.of("text", "<script>alert(1)</script> [x](javascript:y)"))
                        .write());

        assertThat(table.standing(PAGE).toString())
                .doesNotContain("<script", "onclick", "href", "onerror=\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE disqus [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE disqus [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
                "<!DOCTYPE disqus SYSTEM \"http://127.0.0.1:9/x.dtd\">",
            })
    void entitiesOfADocumentAreNotRead(String type) {
        String xml =
                SampleFiles.text("disqus.xml")
                        .replace("<disqus ", type + "<disqus ")
                        .replace("Thanks", "&x;&b;");

        assertThatThrownBy(() -> table.run(ImportTable.file("entities.xml", xml)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("document type");
        assertThat(table.items()).isEmpty();
    }

    @Test
    void entitiesInEntitiesAndTricksWithCdataAreText() {
        String xml =
                SampleFiles.text("disqus.xml")
                        .replace(
                                "<![CDATA[<p>Thanks</p>]]>",
                                "<![CDATA[<p>a]]]]><![CDATA[></p></message>]]>")
                        .replace(
                                "<![CDATA[<p>Good point</p>]]>",
                                "&amp;lt;script&amp;gt; &lt;p&gt;b&lt;/p&gt;");

        table.run(ImportTable.file("cdata.xml", xml));

        assertThat(table.outline("/disqus/hello/"))
                .contains("<p>&lt;script&gt;</p><p>b</p>".replace("</p><p>", "</p>\n<p>"))
                .contains("<p>a]]&gt;</p>");
    }

    @Test
    void aDatabaseOfAnotherProgramIsNotRead() {
        assertThatThrownBy(
                        () -> table.run(SampleFiles.database("CREATE TABLE bookmarks(url TEXT);")))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("looks like none of the formats");
    }

    /// A view could run whatever its author wrote into it.
    @Test
    void aViewIsNoTableOfIsso() {
        String sql =
                "CREATE TABLE threads(id, uri, title); CREATE TABLE c(remote_addr, voters);"
                        + "CREATE VIEW comments AS SELECT * FROM c;";

        assertThatThrownBy(() -> table.run(SampleFiles.database(sql)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("The database is none of Isso.");
    }

    @Test
    void aDatabaseMayStayPacked() throws IOException {
        byte[] packed = SampleFiles.gzip(Files.readAllBytes(SampleFiles.file("isso.db")));

        table.run(ImportTable.file("isso.db.gz", packed));

        assertThat(table.standing("/isso/hello/")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"commento.json", "waline.json", "remark42.jsonl"})
    void charactersThatJsonHasOnlyEscapedEndNothing(String sample) {
        String text = SampleFiles.text(sample).replace("Good point", "Good\u0007 \u0000point");

        ImportTotals totals = table.run(ImportTable.file(sample, text));

        assertThat(totals.truncated()).isEmpty();
        assertThat(totals.refused()).isZero();
        assertThat(table.report()).contains("characters that nobody sees are gone from the text");
    }

    @Test
    void aDamagedDatabaseIsTold() {
        byte[] broken =
                "SQLite format 3\u0000 remote_addr voters by_nickname"
                        .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(
                        () ->
                                table.run(
                                        ImportTable.file(
                                                "comments.db", Arrays.copyOf(broken, 4096))))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("damaged");
    }

    @ParameterizedTest
    @CsvSource({"''", "nothing of this kind", "{}", "[1, 2]"})
    void whatIsNoExportIsTold(String content) {
        assertThatThrownBy(() -> table.run(ImportTable.file("x.json", content)))
                .isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void pagesThatAreNoneAreTold() {
        ImportTotals totals =
                table.run(
                        file().comment("not a page", "a", "")
                                .comment("https://blog.example/?p=12", "b", "")
                                .comment("/" + "x".repeat(3000), "c", "")
                                .comment(PAGE, "d", "")
                                .write());

        assertThat(totals.isNew()).isEqualTo(1);
        assertThat(table.report())
                .contains("page not a page: \"not a page\" is no address of a page")
                .contains("only the query of https://blog.example/?p=12 says which page it is")
                .contains("must have a path of at most 2000 bytes");
    }

    @Test
    void redirectsSayWhereAPageIsNow() {
        Path file =
                file().comment("https://old.example/?p=12", "a", "")
                        .comment("https://old.example/2014/post.html", "b", "")
                        .write();
        ImportOptions usual = ImportTable.options(file, true);
        Path redirects =
                ImportTable.file(
                        "redirects.csv",
                        """
                        # moved
                        https://old.example/?p=12, https://blog.example/hello/
                        /2014/post.html /hello/ 301
                        """);

        table.run(
                new ImportOptions(
                        file,
                        "",
                        usual.site(),
                        Optional.of(redirects),
                        true,
                        usual.report(),
                        usual.work()));

        assertThat(table.standing(PAGE)).hasSize(2);
    }

    @Test
    void linesThatAreNoneAreTold() {
        String lines =
                "{\"id\":\"1\"\n"
                        + SampleFiles.text("generic.jsonl")
                        + "[]\n{\"id\":\"8\",\"page\":\"/x/\",\"state\":\"odd\"}\n";

        ImportTotals totals =
                table.run(ImportTable.options("generic", ImportTable.file("x.jsonl", lines)));

        assertThat(totals.refused()).isEqualTo(3);
        assertThat(table.report())
                .contains(
                        "line 1: is no JSON object",
                        "line 9: is no JSON object",
                        "line 10: has a state other than");
        assertThat(List.of(totals.isNew())).containsExactly(7L);
    }
}
