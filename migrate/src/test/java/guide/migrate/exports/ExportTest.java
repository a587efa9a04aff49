package guide.migrate.exports;

import static guide.migrate.MigrateTables.AT_ONCE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import guide.comments.domain.LogEntry;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.Identifiers;
import guide.comments.sites.SiteId;
import guide.comments.sites.Sites;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.settings.DynamoSites;
import guide.comments.storage.spam.DynamoSpamStore;
import guide.lambda.dynamodb.Attributes;
import guide.migrate.FilledTable;
import guide.migrate.MigrateTables;
import guide.migrate.MigrationReport;
import guide.migrate.WriteFaults;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An export has everything, comes back equal, and says so where it does not.
@Tag("tables")
class ExportTest {

    private static final ThreadKey HELLO = new ThreadKey.OfPage("/hello/");
    private static final SiteId BLOG = new SiteId("blog");
    private static final ThreadKey OF_BLOG = new ThreadKey.OfPage(BLOG, "/hello/");

    @TempDir private Path folder;

    private final CommentsTable table = MigrateTables.empty();
    private final FilledTable filled = new FilledTable(table);

    @Test
    void whatIsImportedIntoAnEmptyTableIsExportedByteForByte() throws IOException {
        fill();
        CommentsTable other = MigrateTables.empty();

        String first = export(table, Optional.empty());
        MigrationReport report = imported(first, other, true);

        assertThat(export(other, Optional.empty())).isEqualTo(first);
        assertThat(MigrateTables.items(other)).isEqualTo(MigrateTables.items(table));
        assertThat(report.count(ItemImport.NEW)).isEqualTo(first.lines().count() - 2);
        assertThat(report.text().lines()).hasSize(1);
    }

    @Test
    void everyKindOfLineIsInTheExportOfAFullTable() throws IOException {
        fill();

        List<String> types =
                lines(export(table, Optional.empty()))
                        .map(line -> line.path("type").asText())
                        .distinct()
                        .toList();

        assertThat(types)
                .containsAll(
                        LineTypes.ALL.stream()
                                .map(LineType::name)
                                .filter(
                                        name ->
                                                !List.of(
                                                                "credit",
                                                                "block",
                                                                "blocked",
                                                                "blocked-word")
                                                        .contains(name))
                                .collect(Collectors.toSet()))
                .doesNotContain(StoredItem.TYPE);
    }

    @Test
    void whatNoLineDescribesIsExportedAsItIs() throws IOException {
        put(
                "coming#one",
                "#",
                Map.of("text", Attributes.text("¡!"), "on", AttributeValue.fromBool(true)));
        put(
                "vote#of-nothing",
                "x",
                Map.of("value", Attributes.number(1), "why", Attributes.text("new")));
        put("packed#one", "#", Map.of("gzip", Attributes.bytes(new byte[] {0, -1})));
        CommentsTable other = MigrateTables.empty();

        imported(export(table, Optional.empty()), other, true);

        assertThat(MigrateTables.items(other)).isEqualTo(MigrateTables.items(table)).hasSize(3);
    }

    @Test
    void whatOnlyLastsDaysAndWhatHasEndedStaysBehind() throws IOException {
        new DynamoSpamStore(table).isFirst("Hello", "id", FilledTable.NOON);
        put(
                "earlier#x",
                "000000",
                Map.of(
                        "markdown",
                        Attributes.text("a"),
                        "expiresAt",
                        Attributes.number(FilledTable.NOON.getEpochSecond())));
        put(
                "earlier#x",
                "000001",
                Map.of(
                        "markdown",
                        Attributes.text("b"),
                        "expiresAt",
                        Attributes.number(FilledTable.NOON.getEpochSecond() + 1)));

        assertThat(
                        lines(export(table, Optional.empty()))
                                .map(line -> line.path("markdown").asText())
                                .filter(text -> !text.isEmpty()))
                .containsExactly("b");
    }

    @Test
    void aSitesExportHasNothingOfAnother() throws IOException {
        filled.everything(HELLO);
        long lines = export(table, Optional.of(SiteId.DEFAULT)).lines().count();
        filled.everything(OF_BLOG);

        String blog = export(table, Optional.of(BLOG));
        String usual = export(table, Optional.of(SiteId.DEFAULT));

        assertThat(usual.lines().count()).isEqualTo(lines).isEqualTo(blog.lines().count());
        assertThat(blog).contains("page:blog/hello/").doesNotContain("page:/hello/", digest(HELLO));
        assertThat(usual).doesNotContain("page:blog/hello/", digest(OF_BLOG));
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() throws IOException {
        fill();
        String export = export(table, Optional.empty());
        CommentsTable other = MigrateTables.empty();

        String dry = imported(export, other, false).text();

        assertThat(MigrateTables.items(other)).isEmpty();
        assertThat(imported(export, other, true).text()).isEqualTo(dry);
    }

    @Test
    void aSecondRunAddsNothing() throws IOException {
        fill();
        String export = export(table, Optional.empty());

        MigrationReport again = imported(export, table, true);

        assertThat(again.count(ItemImport.NEW)).isZero();
        assertThat(again.count(ItemImport.KNOWN)).isEqualTo(export.lines().count() - 2);
    }

    @Test
    void aThreadWithAnotherHistoryIsNotTouched() throws IOException {
        filled.everything(HELLO);
        filled.everything(OF_BLOG);
        String export = export(table, Optional.empty());
        CommentsTable other = MigrateTables.empty();
        new FilledTable(other).post(HELLO, "Zoe");
        List<Map<String, AttributeValue>> before = MigrateTables.items(other);

        MigrationReport report = imported(export, other, true);

        assertThat(report.count(ItemImport.IN_USE)).isPositive();
        assertThat(export(other, Optional.of(BLOG))).isEqualTo(export(table, Optional.of(BLOG)));
        assertThat(MigrateTables.items(other)).containsAll(before);
        assertThat(MigrateTables.items(other).toString())
                .doesNotContain("page:/hello/}, name=AttributeValue(S=Ada");
    }

    @Test
    void anImportThatIsKilledIsFinishedByAnother() throws IOException {
        fill();
        String export = export(table, Optional.empty());
        for (int last : List.of(0, 1, 50, 110)) {
            CommentsTable other = MigrateTables.empty();
            WriteFaults kill = new WriteFaults(last);
            CommentsTable dying =
                    new CommentsTable(
                            MigrateTables.through(kill), other.name(), MigrateTables.CLOCK);

            assertThatThrownBy(() -> imported(export, dying, true))
                    .hasRootCauseInstanceOf(WriteFaults.Killed.class);
            imported(export, other, true);

            assertThat(MigrateTables.items(other)).isEqualTo(MigrateTables.items(table));
        }
    }

    @Test
    void twoImportsAtOnceAreOne() throws Exception {
        fill();
        String export = export(table, Optional.empty());
        CommentsTable other = MigrateTables.empty();

        Thread beside = Thread.ofVirtual().start(() -> importedUnchecked(export, other));
        imported(export, other, true);
        beside.join();

        assertThat(MigrateTables.items(other)).isEqualTo(MigrateTables.items(table));
    }

    @Test
    void damageIsToldAndTheRestGoesOn() throws IOException {
        fill();
        String export = export(table, Optional.empty());
        List<String> lines = export.lines().toList();
        String half = export.substring(0, export.length() / 2);
        String doubled = export.replaceFirst("\n", "\n" + lines.get(1) + "\n");
        String changed = export.replaceFirst("\"up\":1", "\"up\":\"one\"");
        String foreign = export.replaceFirst("page:/hello/\",\"count", "page:/other/\",\"count");

        assertThat(report(half)).contains("truncated", "is no JSON object");
        assertThat(report(doubled)).contains("1 known", "were written");
        assertThat(report(changed)).contains("refused: line", "not as an export has it");
        assertThat(report(export.replaceFirst("Ada", "\u0000"))).contains("is no JSON object");
        assertThat(report(foreign)).contains("not as an export has it");
        assertThatThrownBy(() -> report("{\"type\":\"header\"}\n"))
                .hasMessageContaining("does not begin");
        assertThatThrownBy(() -> report(export.replaceFirst("\"version\":1", "\"version\":2")))
                .hasMessageContaining("version 2");
        assertThatThrownBy(() -> report("")).hasMessageContaining("does not begin");
    }

    @Test
    void aLineInAnotherEncodingIsRefusedAlone() throws IOException {
        fill();
        byte[] bytes =
                export(table, Optional.empty())
                        .replaceFirst("Bob", "\u00fc")
                        .getBytes(StandardCharsets.ISO_8859_1);

        String report =
                new OwnExportReader(MigrateTables.empty(), AT_ONCE)
                        .run(new ByteArrayInputStream(bytes), true)
                        .text();

        assertThat(report).contains("is not in UTF-8").contains(" new");
    }

    private void fill() {
        filled.everything(HELLO);
        filled.everything(OF_BLOG);
        new DynamoSites(table, MigrateTables.CLOCK)
                .replace(
                        Sites.STANDARD,
                        new LogEntry(FilledTable.NOON, "grace", "set-sites", null, "", null));
    }

    private String report(String export) throws IOException {
        return imported(export, MigrateTables.empty(), true).text();
    }

    private static MigrationReport imported(String export, CommentsTable into, boolean apply)
            throws IOException {
        return new OwnExportReader(into, AT_ONCE)
                .run(new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)), apply);
    }

    private static void importedUnchecked(String export, CommentsTable into) {
        try {
            imported(export, into, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String export(CommentsTable from, Optional<SiteId> site) throws IOException {
        Path file = folder.resolve("comments.jsonl");
        new ExportFile(new TableLines(from, AT_ONCE)).write(file, site);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        return Files.readString(file);
    }

    private static Stream<JsonNode> lines(String export) {
        return export.lines().map(line -> LineJson.parse(line).orElseThrow());
    }

    private static String digest(ThreadKey thread) {
        return Identifiers.threadPart(thread);
    }

    private void put(String pk, String sk, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key(pk, sk));
        item.putAll(attributes);
        table.client().putItem(put -> put.tableName(table.name()).item(item));
    }
}
