package guide.migrate.backup;

import static guide.migrate.MigrateTables.AT_ONCE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.comments.domain.ThreadKey;
import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.Attributes;
import guide.migrate.FilledTable;
import guide.migrate.MigrateTables;
import guide.migrate.MigrationReport;
import guide.migrate.Pace;
import guide.migrate.WriteFaults;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What was backed up comes back equal, or it is said that it does not.
@Tag("tables")
class BackupTest {

    @TempDir private Path folder;

    private final CommentsTable comments = MigrateTables.empty();
    private final CommentsTable catalogue = MigrateTables.empty();

    @BeforeEach
    void fill() {
        new FilledTable(comments).everything(new ThreadKey.OfPage("/hello/"));
        put(
                catalogue,
                Map.of(
                        "gzip",
                        Attributes.bytes(new byte[] {0, -1, 10}),
                        "on",
                        AttributeValue.fromBool(true)));
        put(
                comments,
                Map.of(
                        "names",
                        AttributeValue.fromSs(List.of("b", "a")),
                        "more",
                        AttributeValue.fromM(
                                Map.of(
                                        "n",
                                        AttributeValue.fromL(
                                                List.of(
                                                        Attributes.number(-3),
                                                        AttributeValue.fromNul(true)))))));
    }

    @Test
    void bothTablesComeBackEqual() throws IOException {
        CommentsTable other = MigrateTables.empty();
        CommentsTable otherCatalogue = MigrateTables.empty();

        backup(AT_ONCE);
        MigrationReport report = restore(other.client(), other, otherCatalogue);

        assertThat(MigrateTables.items(other))
                .isEqualTo(MigrateTables.items(comments))
                .hasSizeGreaterThan(60);
        assertThat(MigrateTables.items(otherCatalogue)).isEqualTo(MigrateTables.items(catalogue));
        assertThat(report.count(TableRestore.EQUAL)).isEqualTo(2);
        assertThat(restore(other.client(), other, otherCatalogue).count(TableRestore.RESTORED))
                .isZero();
    }

    @Test
    void aPlaceHasOneBackup() throws IOException {
        backup(AT_ONCE);
        List<String> before = files();

        assertThatThrownBy(() -> backup(AT_ONCE))
                .hasMessageContaining("a backup in this place already");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void ofTwoAtOnceTheFirstToEndIsTheBackup() throws IOException {
        Pace other = new Pace(1, _ -> backupOnce());

        assertThatThrownBy(() -> backup(other))
                .hasMessageContaining("a backup in this place already");
        CommentsTable restored = MigrateTables.empty();
        assertThat(
                        restore(restored.client(), restored, MigrateTables.empty())
                                .count(TableRestore.EQUAL))
                .isEqualTo(2);
    }

    @Test
    void aBackupThatWasKilledIsNone() throws IOException {
        Pace kill =
                new Pace(
                        1,
                        _ -> {
                            throw new WriteFaults.Killed();
                        });
        assertThatThrownBy(() -> backup(kill)).isInstanceOf(WriteFaults.Killed.class);
        CommentsTable other = MigrateTables.empty();

        assertThatThrownBy(() -> restore(other.client(), other, MigrateTables.empty()))
                .hasMessageContaining("no finished backup");
        backup(AT_ONCE);

        assertThat(restore(other.client(), other, MigrateTables.empty()).count(TableRestore.EQUAL))
                .isEqualTo(2);
    }

    @Test
    void aRestoreThatWasKilledIsFinishedByTheNext() throws IOException {
        backup(AT_ONCE);
        for (int last : List.of(0, 30)) {
            CommentsTable other = MigrateTables.empty();
            CommentsTable otherCatalogue = MigrateTables.empty();
            DynamoDbClient dying = MigrateTables.through(new WriteFaults(last));
            assertThatThrownBy(() -> restore(dying, other, otherCatalogue))
                    .hasRootCauseInstanceOf(WriteFaults.Killed.class);

            MigrationReport report = restore(other.client(), other, otherCatalogue);

            assertThat(report.count(TableRestore.EQUAL)).isEqualTo(2);
            assertThat(MigrateTables.items(other)).isEqualTo(MigrateTables.items(comments));
        }
    }

    @Test
    void aFileThatIsNotAsItWasWrittenRestoresNothing() throws IOException {
        backup(AT_ONCE);
        Path part =
                folder.resolve(
                        files().stream()
                                .filter(name -> name.startsWith("comments"))
                                .findFirst()
                                .orElseThrow());
        byte[] bytes = Files.readAllBytes(part);
        Files.write(part, Arrays.copyOf(bytes, bytes.length - 20));
        CommentsTable other = MigrateTables.empty();

        assertThatThrownBy(() -> restore(other.client(), other, MigrateTables.empty()))
                .hasMessageContaining("not as it was written");
        assertThat(MigrateTables.items(other)).isEmpty();
        Files.delete(part);
        assertThatThrownBy(() -> restore(other.client(), other, MigrateTables.empty()))
                .hasMessageContaining("is gone");
    }

    @Test
    void whatATableHasOtherwiseStaysAndIsTold() throws IOException {
        backup(AT_ONCE);
        CommentsTable other = MigrateTables.empty();
        put(other, Map.of("names", Attributes.text("mine")));

        MigrationReport report = restore(other.client(), other, MigrateTables.empty());

        assertThat(report.count(TableRestore.OTHER)).isEqualTo(1);
        assertThat(report.count(TableRestore.UNEQUAL)).isEqualTo(1);
        assertThat(MigrateTables.items(other))
                .anyMatch(item -> Attributes.text("mine").equals(item.get("names")));
    }

    private void backup(Pace pace) throws IOException {
        new TableBackup(comments.client(), pace, new FolderPlace(folder))
                .run(tables(comments, catalogue), FilledTable.NOON);
    }

    private void backupOnce() {
        if (!Files.exists(folder.resolve(BackupManifest.FILE))) {
            try {
                backup(AT_ONCE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private MigrationReport restore(
            DynamoDbClient client, CommentsTable into, CommentsTable andInto) throws IOException {
        return new TableRestore(client, AT_ONCE, new FolderPlace(folder))
                .run(tables(into, andInto));
    }

    private static Map<String, String> tables(CommentsTable comments, CommentsTable catalogue) {
        return Map.of("COMMENTS_TABLE", comments.name(), "CATALOGUE_TABLE", catalogue.name());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void put(CommentsTable table, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key("other", "#"));
        item.putAll(attributes);
        table.client().putItem(put -> put.tableName(table.name()).item(item));
    }
}
