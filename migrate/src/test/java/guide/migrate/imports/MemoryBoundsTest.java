package guide.migrate.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.migrate.imports.source.UnreadableFileException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What a parser would have to keep as a whole is bounded, however small the file is packed.
@Tag("tables")
class MemoryBoundsTest {

    private static final String LONG = "x".repeat(17 << 20);

    private final ImportTable table = new ImportTable();

    @Test
    void aSectionOfXmlThatFillsTheMemoryIsNotRead() {
        String cdata = SampleFiles.text("wordpress.xml").replace("Good point", LONG);
        String attribute =
                SampleFiles.text("wordpress.xml")
                        .replace("<channel", "<channel x=\"" + LONG + "\"");

        assertThat(table.run(packed("a.xml.gz", cdata)).truncated())
                .contains("a text of more than 16777216 characters");
        Path file = packed("b.xml.gz", attribute);
        assertThatThrownBy(() -> table.run(file)).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void aRecordOfJsonThatDoesIsNoneAndOtherLinesComeIn() {
        String arrays = "[" + "[],".repeat(600_000) + "[]]";
        String lines = SampleFiles.text("generic.jsonl").replace("\"<p>Good point</p>\"", arrays);
        String document = SampleFiles.text("commento.json").replace("\"Good point\"", arrays);

        ImportTotals totals = table.run(packed("a.jsonl.gz", lines));

        assertThat(totals.truncated()).isEmpty();
        assertThat(table.report()).contains("line 2: is no JSON object");
        assertThat(table.run(packed("b.json.gz", document)).truncated())
                .contains("JSON beyond measure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e308", "0.5", "[]"})
    void aNumberThatIsNoCountIsNone(String number) {
        String lines =
                "{\"id\":%s,\"page\":\"/a/\",\"text\":\"x\",\"up\":%s}".formatted("7", number);

        assertThat(table.run(ImportTable.file("a.jsonl", lines)).isNew()).isEqualTo(1);
    }

    @Test
    void aColumnThatMakesMuchOfNothingIsNotRead() {
        String sql =
                SampleFiles.text("isso.sql")
                        + "ALTER TABLE comments RENAME COLUMN text TO old; ALTER TABLE comments ADD"
                        + " COLUMN text TEXT GENERATED ALWAYS AS (CAST(zeroblob(100000000) AS TEXT))"
                        + " VIRTUAL;";

        assertThatThrownBy(() -> table.run(SampleFiles.database(sql)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("too big");
    }

    @Test
    void whatAKilledImportLeftOnDiskIsCleanedUp() throws IOException {
        Path file = new GenericFile().comment("/a/", "a", "").write();
        ImportOptions usual = ImportTable.options(file, true);
        Path work = Files.createTempDirectory("work");
        Path left = Files.createFile(work.resolve("import999999999-1.db"));
        Path ofOneThatRuns =
                Files.createFile(work.resolve("import" + ProcessHandle.current().pid() + "-1.db"));
        Path other = Files.createFile(work.resolve("important.db"));

        table.run(
                new ImportOptions(
                        file, "", usual.site(), usual.redirects(), true, usual.report(), work));

        assertThat(left).doesNotExist();
        try (Stream<Path> files = Files.list(work)) {
            assertThat(files).containsExactlyInAnyOrder(ofOneThatRuns, other);
        }
    }

    private static Path packed(String name, String text) {
        return ImportTable.file(name, SampleFiles.gzip(text.getBytes(StandardCharsets.UTF_8)));
    }
}
