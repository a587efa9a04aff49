package guide.catalogue.store;

import guide.catalogue.model.Catalogue;
import guide.catalogue.packed.CatalogueBuilder;
import guide.catalogue.packed.PackedChunk;
import guide.catalogue.packed.PackedEntry;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The packed catalogue as one Query has found it, whole and at the revision that stands before it.
///
/// @param chunks as [PackedChunk] makes them
record PackedCatalogue(long revision, Instant updatedAt, List<byte[]> chunks) {

    /// Finds the packed catalogue among the items of the partition.
    ///
    /// @param items the revision and what stands behind it, by key
    /// @return empty if there is no packed catalogue, if it is not at that revision, or if it was
    ///   read while it was being written, so that chunks of several revisions came
    static Optional<PackedCatalogue> of(List<Map<String, AttributeValue>> items) {
        Map<String, Map<String, AttributeValue>> byKey = new HashMap<>();
        for (Map<String, AttributeValue> item : items) {
            byKey.put(Attributes.text(item, Attributes.SK), item);
        }
        Map<String, AttributeValue> revision = byKey.get(CatalogueKeys.REVISION);
        Map<String, AttributeValue> packed = byKey.get(CatalogueKeys.PACKED);
        if (revision == null || packed == null) {
            return Optional.empty();
        }
        PackedHead head = PackedHead.of(packed);
        List<byte[]> chunks = new ArrayList<>();
        for (int i = 0; i < head.chunks(); i++) {
            Map<String, AttributeValue> chunk = byKey.get(CatalogueKeys.chunk(i));
            if (chunk == null || !head.has(i, chunk)) {
                return Optional.empty();
            }
            chunks.add(Attributes.bytes(chunk, CatalogueKeys.GZIP));
        }
        return head.revision() == Attributes.number(revision, CatalogueKeys.REVISION)
                ? Optional.of(new PackedCatalogue(head.revision(), updatedAt(revision), chunks))
                : Optional.empty();
    }

    private static Instant updatedAt(Map<String, AttributeValue> revision) {
        return Instant.parse(Attributes.text(revision, CatalogueKeys.UPDATED_AT));
    }

    /// Reads the chunks.
    ///
    /// @return empty if it cannot be read, which is as good as missing: the entries are the truth
    Optional<Catalogue> catalogue() {
        try {
            CatalogueBuilder builder = new CatalogueBuilder();
            for (byte[] chunk : chunks) {
                PackedChunk.read(chunk, builder);
            }
            return Optional.of(builder.catalogue(revision, updatedAt));
        } catch (UncheckedIOException | IllegalArgumentException | DateTimeException e) {
            PackedFailures.note(e);
            return Optional.empty();
        }
    }

    /// Returns the entries, without which of them people have changed: a load of the files, which
    /// alone needs to know, reads the entries themselves.
    ///
    /// @return empty as above
    Optional<Entries> entries() {
        try {
            Map<String, Entry> byKey = new HashMap<>();
            for (byte[] chunk : chunks) {
                for (PackedEntry each : PackedChunk.entries(chunk)) {
                    byKey.put(each.key(), new Entry(each.whole(), each.position()));
                }
            }
            return Optional.of(new Entries(revision, updatedAt, byKey, Set.of()));
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            PackedFailures.note(e);
            return Optional.empty();
        }
    }
}
