package guide.migrate.backup;

import guide.migrate.exports.StoredItem;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// Writes items into compressed files of a bounded size, and each into its place once it is full.
/// On this machine there is never more than one.
final class PartWriter implements AutoCloseable {

    private static final long MOST_CHARACTERS = 64_000_000;

    private final BackupPlace place;
    private final String names;
    private final List<BackupManifest.BackupPart> parts = new ArrayList<>();
    private final Path file;
    private final MessageDigest digest = FileSums.digest();
    private BufferedWriter writer;
    private long characters;
    private long items;

    /// @param names with which the files' names begin
    PartWriter(BackupPlace place, String names) throws IOException {
        this.place = place;
        this.names = names;
        file = Files.createTempFile("backup", ".jsonl.gz");
        writer = open();
    }

    private BufferedWriter open() throws IOException {
        OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest);
        return new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8));
    }

    void add(Map<String, AttributeValue> item) throws IOException {
        String line = StoredItem.json(item).toString();
        writer.write(line);
        writer.write('\n');
        items++;
        characters += line.length();
        if (characters > MOST_CHARACTERS) {
            send();
            writer = open();
        }
    }

    /// All that were written.
    List<BackupManifest.BackupPart> finish() throws IOException {
        send();
        return List.copyOf(parts);
    }

    private void send() throws IOException {
        writer.close();
        String name = "%s-%05d.jsonl.gz".formatted(names, parts.size());
        if (!place.add(name, file)) {
            throw new IllegalStateException("There is a file " + name + " already.");
        }
        parts.add(
                new BackupManifest.BackupPart(
                        name, items, HexFormat.of().formatHex(digest.digest())));
        items = 0;
        characters = 0;
    }

    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(file);
    }
}
