package guide.migrate.generators;

import static org.assertj.core.api.Assertions.assertThat;

import guide.comments.domain.ThreadKey;
import guide.comments.sites.SiteId;
import guide.comments.storage.CommentsTable;
import guide.migrate.FilledTable;
import guide.migrate.MigrateTables;
import guide.migrate.Options;
import guide.migrate.imports.ImportComments;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What `make export-comments` writes, `make import` puts into an empty table, from which the same
/// bytes are exported.
@Tag("tables")
class ThereAndBackTest {

    private static final ThreadKey HELLO = new ThreadKey.OfPage("/hello/");
    private static final ThreadKey OF_BLOG = new ThreadKey.OfPage(new SiteId("blog"), "/hello/");

    @TempDir private Path folder;

    private final CommentsTable table = MigrateTables.empty();
    private final CommentsTable other = MigrateTables.empty();
    private final FilledTable filled = new FilledTable(table);

    @ParameterizedTest
    @ValueSource(strings = {"all.jsonl", "all.jsonl.gz"})
    void everythingIsByteEqual(String name) throws IOException {
        filled.everything(HELLO);
        filled.everything(OF_BLOG);
        Path first = export(table, name);

        assertThat(imported(first, other, 0)).contains("nothing is written");
        assertThat(MigrateTables.items(other)).isEmpty();
        imported(first, other, 0, "--apply");

        Path second = export(other, "again-" + name);
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
        assertThat(MigrateTables.items(other)).isEqualTo(MigrateTables.items(table));
    }

    @Test
    void aSecondImportHasNothingNew() throws IOException {
        filled.everything(HELLO);
        Path first = export(table, "all.jsonl");
        imported(first, other, 0, "--apply");

        String again = imported(first, other, 0, "--apply");

        assertThat(again).contains(" known").doesNotContain(" new");
    }

    @Test
    void ofTwoSitesWithOnePathEachComesBackAlone() throws IOException {
        filled.everything(HELLO);
        filled.everything(OF_BLOG);
        Path blog = export(table, "blog.jsonl", "--site=blog");
        Path usual = export(table, "usual.jsonl", "--site=default");

        imported(blog, other, 0, "--apply");

        assertThat(Files.mismatch(blog, export(other, "b.jsonl", "--site=blog"))).isEqualTo(-1);
        assertThat(Files.readAllLines(export(other, "none.jsonl", "--site=default"))).hasSize(2);
        imported(usual, other, 0, "--apply");
        assertThat(Files.mismatch(blog, export(other, "b.jsonl", "--site=blog"))).isEqualTo(-1);
        assertThat(Files.mismatch(usual, export(other, "u.jsonl", "--site=default"))).isEqualTo(-1);
    }

    @Test
    void anExportIsOfTheSiteThatItIsOf() throws IOException {
        filled.post(HELLO, "Ada");
        Path file = export(table, "all.jsonl");

        assertThat(imported(file, other, 2, "--apply", "--site=blog"))
                .contains("goes back as it is");
        assertThat(MigrateTables.items(other)).isEmpty();
    }

    @Test
    void anExportCutShortAtAnyPointEndsWithOneAndIsFinishedByTheWholeOne() throws IOException {
        filled.everything(HELLO);
        Path file = export(table, "all.jsonl");
        byte[] whole = Files.readAllBytes(file);
        Path cut = folder.resolve("cut.jsonl");

        int lastLine = Files.readString(file).stripTrailing().lastIndexOf('\n') + 1;
        for (int length : List.of(whole.length / 3, whole.length / 2, lastLine - 1, lastLine)) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThat(imported(cut, other, 1, "--apply")).contains("the file is truncated");
        }
        assertThat(imported(file, other, 0, "--apply")).doesNotContain("refused", "sign that");
        assertThat(MigrateTables.items(other)).isEqualTo(MigrateTables.items(table));
        assertThat(imported(file, other, 0, "--apply")).doesNotContain(" new");
    }

    private Path export(CommentsTable from, String name, String... more) throws IOException {
        Path file = folder.resolve(name);
        String[] arguments =
                Stream.concat(Stream.of("--file=" + file, "--rate=100000000"), Stream.of(more))
                        .toArray(String[]::new);
        ExportComments.run(Options.of(arguments, ExportComments.NAMES), from);
        return file;
    }

    /// @return what it printed
    private static String imported(Path file, CommentsTable into, int ending, String... more) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        String[] arguments =
                Stream.concat(Stream.of("--file=" + file, "--rate=100000000"), Stream.of(more))
                        .toArray(String[]::new);
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            assertThat(ImportComments.run(arguments, into, out, false)).isEqualTo(ending);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
