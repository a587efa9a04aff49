package guide.catalogue.store;

import static guide.lambda.dynamodb.Attributes.number;

import guide.catalogue.packed.Chunks;
import guide.catalogue.packed.PackedChunk;
import guide.catalogue.packed.PackedEntry;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.dynamodb.Environment;
import guide.lambda.dynamodb.ItemReads;
import guide.lambda.dynamodb.PartitionReads;
import guide.lambda.log.CapacityUsed;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/// Writes the packed catalogue, behind each revision and apart from it
/// (docs/adr/0043-the-packed-catalogue.md).
///
/// It is a projection of the entries, which stay the truth: where it lags behind, the entries are
/// read instead. So nothing that fails here fails the change, and no write replaces a later one.
public final class PackedWriter {

    /// An item may have 400 KB with its keys (DynamoDB's limit).
    private static final int MOST_BYTES = 390_000;

    /// How often, and how many revisions behind, a head is waited for: changes that come at once.
    private static final int MOST_LOOKS = 8;

    private static final int CLOSE = 3;

    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final String NOT_LATER = "attribute_not_exists(pk) OR revision <= :revision";

    private final DynamoDbClient client;
    private final String table;

    public PackedWriter(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    public static PackedWriter from(Map<String, String> environment, DynamoDbClient client) {
        return new PackedWriter(client, Environment.required(environment, "CATALOGUE_TABLE"));
    }

    /// Takes over what the revision after `before` has changed: reads and writes the head and each
    /// chunk that has one of the entries. If the packed catalogue is not at `before`, it is left
    /// for [#replace].
    public void follow(long before, List<EntryChange> changes) {
        attempt(() -> advance(before, changes));
    }

    /// Writes all of it, where it is not later already.
    ///
    /// @param entries all entries at one revision, with no change between the first and the last
    public void replace(Entries entries) {
        attempt(() -> writeAll(entries));
    }

    /// As [#replace], but only where it is not there, or does not have exactly these entries; fails
    /// as any call does.
    ///
    /// @param entries as above
    public void replaceUnlessSame(Entries entries) {
        Optional<Entries> there = PackedCatalogue.of(items()).flatMap(PackedCatalogue::entries);
        boolean same =
                there.filter(found -> found.revision() == entries.revision())
                        .filter(found -> found.byKey().equals(entries.byKey()))
                        .isPresent();
        if (!same && entries.revision() > 0) {
            writeAll(entries);
        }
    }

    /// What was not written is found by its age, whatever kept it back.
    private static void attempt(Runnable write) {
        try {
            write.run();
        } catch (RuntimeException e) {
            note(e);
        }
    }

    /// Adds the failure to the request's line in the log.
    static void note(RuntimeException e) {
        Optional<CapacityUsed> used = CapacityUsed.current();
        if (used.isPresent()) {
            used.get().failed("PackedCatalogue:" + e.getClass().getSimpleName());
        }
    }

    private void advance(long before, List<EntryChange> changes) {
        Optional<PackedHead> found = headAt(before);
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
        put(next.item(), "revision = :before", Map.of(":before", number(before)));
    }

    /// Waits a little for a head that may be on its way, because whoever wrote the revision before
    /// has only just done so.
    private Optional<PackedHead> headAt(long revision) {
        Optional<PackedHead> head = head();
        for (int look = 1; look < MOST_LOOKS && isOnItsWay(head, revision); look++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            head = head();
        }
        return head.filter(each -> each.revision() == revision);
    }

    private static boolean isOnItsWay(Optional<PackedHead> head, long revision) {
        return head.isPresent()
                && head.get().revision() < revision
                && head.get().revision() >= revision - CLOSE;
    }

    /// @return false if the chunk is not the one that the head says, or has no room
    private boolean advanceChunk(
            PackedHead head, PackedHead next, int index, List<EntryChange> changes) {
        Optional<Map<String, AttributeValue>> chunk = item(CatalogueKeys.chunk(index));
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
        if (gzip.length > MOST_BYTES) {
            return false;
        }
        put(
                next.chunk(index, gzip),
                "revision = :before",
                Map.of(":before", number(head.writtenAt().get(index))));
        return true;
    }

    private void writeAll(Entries entries) {
        List<PackedEntry> all = packed(entries);
        List<byte[]> chunks = chunks(all, Chunks.count(all));
        PackedHead head = PackedHead.of(entries.revision(), chunks.size());
        Map<String, AttributeValue> values = Map.of(":revision", number(entries.revision()));
        int earlier = head().map(PackedHead::chunks).orElse(0);
        for (int i = 0; i < chunks.size(); i++) {
            put(head.chunk(i, chunks.get(i)), NOT_LATER, values);
        }
        put(head.item(), NOT_LATER, values);
        for (int i = chunks.size(); i < earlier; i++) {
            delete(CatalogueKeys.chunk(i), values);
        }
    }

    /// Where one entry is so large that its chunk does not fit, there are more chunks.
    private static List<byte[]> chunks(List<PackedEntry> entries, int count) {
        List<byte[]> chunks = new ArrayList<>();
        for (List<PackedEntry> each : Chunks.divide(entries, count)) {
            byte[] gzip = PackedChunk.of(each);
            if (gzip.length > MOST_BYTES) {
                return chunks(entries, Chunks.more(count));
            }
            chunks.add(gzip);
        }
        return chunks;
    }

    private static List<PackedEntry> packed(Entries entries) {
        List<PackedEntry> all = new ArrayList<>();
        entries.byKey().forEach((key, entry) -> all.add(packed(key, entry)));
        return all;
    }

    private static PackedEntry packed(String key, Entry entry) {
        return new PackedEntry(key, entry.position(), entry.json());
    }

    private static Map<Integer, List<EntryChange>> byChunk(List<EntryChange> changes, int chunks) {
        Map<Integer, List<EntryChange>> byChunk = new TreeMap<>();
        for (EntryChange change : changes) {
            byChunk.computeIfAbsent(Chunks.of(change.key(), chunks), _ -> new ArrayList<>())
                    .add(change);
        }
        return byChunk;
    }

    private List<Map<String, AttributeValue>> items() {
        return PartitionReads.startingWith(
                client, table, CatalogueKeys.PARTITION, CatalogueKeys.REVISION);
    }

    private Optional<PackedHead> head() {
        return item(CatalogueKeys.PACKED).map(PackedHead::of);
    }

    private Optional<Map<String, AttributeValue>> item(String key) {
        return ItemReads.consistent(client, table, CatalogueKeys.entry(key));
    }

    private void put(
            Map<String, AttributeValue> item,
            String condition,
            Map<String, AttributeValue> values) {
        DynamoErrors.run(
                () ->
                        client.putItem(
                                put ->
                                        put.tableName(table)
                                                .item(item)
                                                .conditionExpression(condition)
                                                .expressionAttributeValues(values)));
    }

    private void delete(String key, Map<String, AttributeValue> values) {
        DynamoErrors.run(
                () ->
                        client.deleteItem(
                                delete ->
                                        delete.tableName(table)
                                                .key(CatalogueKeys.entry(key))
                                                .conditionExpression(NOT_LATER)
                                                .expressionAttributeValues(values)));
    }
}
