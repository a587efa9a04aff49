package guide.migrate.backup;

import guide.lambda.json.Json;
import guide.migrate.Pace;
import guide.migrate.StoredItems;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// Writes every item of some tables into a place, and last what makes it a backup.
///
/// A run that broke off leaves files that belong to no backup; the next one has names of its own.
/// Of two at once the first one to end is the backup.
///
/// @param pace of the reads
record TableBackup(DynamoDbClient client, Pace pace, BackupPlace place) {

    /// @param tables names, by their variables
    /// @param now when it begins
    /// @throws IllegalStateException if there is a backup already, or one comes meanwhile
    BackupManifest run(Map<String, String> tables, Instant now) throws IOException {
        if (place.read(BackupManifest.FILE).isPresent()) {
            throw existing();
        }
        String run =
                String.format(
                        Locale.ROOT,
                        "%013d-%08x",
                        now.toEpochMilli(),
                        new SecureRandom().nextInt());
        List<BackupManifest.BackedUpTable> all = new ArrayList<>();
        for (Map.Entry<String, String> each : tables.entrySet()) {
            all.add(table(each.getKey(), each.getValue(), run));
        }
        BackupManifest manifest = new BackupManifest(BackupManifest.VERSION, now, all);
        Path file = Files.createTempFile("backup", ".json");
        try {
            Files.writeString(file, Json.write(manifest));
            if (!place.add(BackupManifest.FILE, file)) {
                throw existing();
            }
        } finally {
            Files.delete(file);
        }
        return manifest;
    }

    private static IllegalStateException existing() {
        return new IllegalStateException("There is a backup in this place already; name another.");
    }

    private BackupManifest.BackedUpTable table(String variable, String name, String run)
            throws IOException {
        AtomicReference<TableSum> sum = new AtomicReference<>(TableSum.EMPTY);
        try (PartWriter parts =
                new PartWriter(place, variable.toLowerCase(Locale.ROOT) + "-" + run)) {
            new StoredItems(client, name, pace)
                    .forEach(
                            item -> {
                                add(parts, item);
                                sum.updateAndGet(before -> before.plus(item));
                            });
            return new BackupManifest.BackedUpTable(variable, sum.get(), parts.finish());
        }
    }

    private static void add(PartWriter parts, Map<String, AttributeValue> item) {
        try {
            parts.add(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
