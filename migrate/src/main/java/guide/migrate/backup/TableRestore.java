package guide.migrate.backup;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.lambda.json.Json;
import guide.migrate.MigrationReport;
import guide.migrate.NewItems;
import guide.migrate.Pace;
import guide.migrate.StoredItems;
import guide.migrate.exports.StoredItem;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;

/// Puts a backup back into tables, and holds them against it afterwards.
///
/// An item is put only where nothing is: a run that broke off is finished by the next one, and what
/// a table has otherwise is told and stays.
///
/// @param pace of reads and writes together
record TableRestore(DynamoDbClient client, Pace pace, BackupPlace place) {

    static final String RESTORED = "items restored";
    static final String KNOWN = "items that were there already";
    static final String OTHER = "items left as they are: the table has others in their place";
    static final String EQUAL = "tables equal to the backup";
    static final String UNEQUAL = "tables not equal to the backup: they have more or other items";

    private static final int AT_ONCE = 100;

    /// @param tables names, by their variables
    /// @throws IllegalStateException if there is no whole backup in the place; a part that is not
    ///   as it was written is found out before anything of it is written
    MigrationReport run(Map<String, String> tables) throws IOException {
        BackupManifest manifest = manifest();
        MigrationReport report = new MigrationReport();
        for (BackupManifest.BackedUpTable table : manifest.tables()) {
            String name = tables.get(table.variable());
            if (name == null) {
                throw new IllegalStateException(
                        "Set " + table.variable() + " to the table to restore into.");
            }
            for (BackupManifest.BackupPart part : table.parts()) {
                restore(part, name, report);
            }
            report.add(sum(name).equals(table.sum()) ? EQUAL : UNEQUAL, 1);
        }
        return report;
    }

    private BackupManifest manifest() throws IOException {
        try (InputStream in =
                place.read(BackupManifest.FILE)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "There is no finished backup in this place."))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            BackupManifest manifest = Json.readOwn(text, BackupManifest.class);
            if (manifest.version() != BackupManifest.VERSION) {
                throw new IllegalStateException(
                        "The backup is of version " + manifest.version() + ", this program of 1.");
            }
            return manifest;
        }
    }

    private void restore(BackupManifest.BackupPart part, String table, MigrationReport report)
            throws IOException {
        Path file = Files.createTempFile("restore", ".jsonl.gz");
        try {
            fetch(part, file);
            NewItems items = new NewItems(client, table, pace, true);
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    new GZIPInputStream(Files.newInputStream(file)),
                                    StandardCharsets.UTF_8))) {
                List<Map<String, AttributeValue>> next = next(lines);
                while (!next.isEmpty()) {
                    items.put(next).forEach(outcome -> report.add(word(outcome), 1));
                    next = next(lines);
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private void fetch(BackupManifest.BackupPart part, Path file) throws IOException {
        try (InputStream in =
                place.read(part.file())
                        .orElseThrow(() -> new IllegalStateException(part.file() + " is gone."))) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!FileSums.sha256(file).equals(part.sha256())) {
            throw new IllegalStateException(part.file() + " is not as it was written.");
        }
    }

    private static List<Map<String, AttributeValue>> next(BufferedReader lines) throws IOException {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        for (String line = ""; items.size() < AT_ONCE; ) {
            line = lines.readLine();
            if (line == null) {
                break;
            }
            items.add(StoredItem.attributes(Json.readOwn(line, ObjectNode.class)).orElseThrow());
        }
        return items;
    }

    private static String word(NewItems.PutOutcome outcome) {
        return switch (outcome) {
            case NEW -> RESTORED;
            case KNOWN -> KNOWN;
            case OTHER -> OTHER;
        };
    }

    private TableSum sum(String table) {
        AtomicReference<TableSum> sum = new AtomicReference<>(TableSum.EMPTY);
        new StoredItems(client, table, pace)
                .forEach(item -> sum.updateAndGet(before -> before.plus(item)));
        return sum.get();
    }
}
