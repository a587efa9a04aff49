package guide.catalogue.store;

import guide.catalogue.packed.Chunks;
import guide.catalogue.packed.PackedChunk;
import guide.catalogue.packed.PackedEntry;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.Environment;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Writes the packed catalogue, behind each revision and apart from it
/// (docs/adr/0043-the-packed-catalogue.md).
///
/// It is a projection of the entries, which stay the truth: where it lags behind, the entries are
/// read instead. So nothing that fails here fails the change, and no write replaces a later one.
public final class PackedWriter {

    private final PackedTable table;

    public PackedWriter(DynamoDbClient client, String table) {
        this.table = new PackedTable(client, table);
    }

    public static PackedWriter from(Map<String, String> environment, DynamoDbClient client) {
        return new PackedWriter(client, Environment.required(environment, "CATALOGUE_TABLE"));
    }

    /// Takes over what the revision after `before` has changed: reads and writes the head and each
    /// chunk that has one of the entries. If the packed catalogue is not at `before`, it is left
    /// for [#replace].
    public void follow(long before, List<EntryChange> changes) {
        PackedFailures.keep(() -> advance(before, changes));
    }

    /// Writes all of it, where it is not later already.
    ///
    /// @param entries all entries at one revision, with no change between the first and the last
    public void replace(Entries entries) {
        PackedFailures.keep(() -> writeAll(entries));
    }

    /// As [#replace], but only where it is not there, or does not have exactly these entries; fails
    /// as any call does.
    ///
    /// @param entries as above
    public void replaceUnlessSame(Entries entries) {
        Optional<Entries> there =
                PackedCatalogue.of(table.items()).flatMap(PackedCatalogue::entries);
        boolean same =
                there.filter(found -> found.revision() == entries.revision())
                        .filter(found -> found.byKey().equals(entries.byKey()))
                        .isPresent();
        if (!same && entries.revision() > 0) {
            writeAll(entries);
        }
    }

    private void advance(long before, List<EntryChange> changes) {
        Optional<PackedHead> found = table.headAt(before);
        if (found.isEmpty()) {
            return;
        }
        PackedHead head = found.get();
        Map<Integer, List<EntryChange>> touched = byChunk(changes, head.chunks());
        PackedHead next = head.next(touched.keySet());
        for (Map.Entry<Integer, List<EntryChange>> each : touched.entrySet()) {
            if (!advanceChunk(head, next, each.getKey(), each.getValue())) {
                return;
            }
        }
        table.putWhile(before, next.item());
    }

    /// @return false if the chunk is not the one that the head says, or has no room
    private boolean advanceChunk(
            PackedHead head, PackedHead next, int index, List<EntryChange> changes) {
        Optional<Map<String, AttributeValue>> chunk = table.item(CatalogueKeys.chunk(index));
        if (chunk.isEmpty() || !head.has(index, chunk.get())) {
            return false;
        }
        Map<String, PackedEntry> entries = new HashMap<>();
        for (PackedEntry each :
                PackedChunk.entries(Attributes.bytes(chunk.get(), CatalogueKeys.GZIP))) {
            entries.put(each.key(), each);
        }
        for (EntryChange change : changes) {
            entries.remove(change.key());
            change.after()
                    .ifPresent(after -> entries.put(change.key(), packed(change.key(), after)));
        }
        byte[] gzip = PackedChunk.of(entries.values());
        if (!PackedChunk.fits(gzip)) {
            return false;
        }
        table.putWhile(head.writtenAt().get(index), next.chunk(index, gzip));
        return true;
    }

    private void writeAll(Entries entries) {
        List<byte[]> chunks = Chunks.pack(packed(entries));
        PackedHead head = PackedHead.of(entries.revision(), chunks.size());
        int earlier = table.head().map(PackedHead::chunks).orElse(0);
        for (int i = 0; i < chunks.size(); i++) {
            table.putUnlessLater(head.revision(), head.chunk(i, chunks.get(i)));
        }
        table.putUnlessLater(head.revision(), head.item());
        for (int i = chunks.size(); i < earlier; i++) {
            table.deleteUnlessLater(head.revision(), CatalogueKeys.chunk(i));
        }
    }

    private static List<PackedEntry> packed(Entries entries) {
        List<PackedEntry> all = new ArrayList<>();
        entries.byKey().forEach((key, entry) -> all.add(packed(key, entry)));
        return all;
    }

    private static PackedEntry packed(String key, Entry entry) {
        return PackedEntry.of(key, entry.position(), entry.json());
    }

    private static Map<Integer, List<EntryChange>> byChunk(List<EntryChange> changes, int chunks) {
        Map<Integer, List<EntryChange>> byChunk = new TreeMap<>();
        for (EntryChange change : changes) {
            byChunk.computeIfAbsent(Chunks.of(change.key(), chunks), _ -> new ArrayList<>())
                    .add(change);
        }
        return byChunk;
    }
}
