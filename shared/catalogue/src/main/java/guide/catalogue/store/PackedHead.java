package guide.catalogue.store;

import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Says which chunks make up the packed catalogue of one revision: as many as it has `writtenAt`,
/// and each as it was written at that revision. A chunk that no later revision has touched keeps
/// its own.
///
/// @param revision of the catalogue
/// @param writtenAt by the chunks' index
record PackedHead(long revision, List<Long> writtenAt) {

    PackedHead {
        writtenAt = List.copyOf(writtenAt);
    }

    /// All chunks are written anew.
    static PackedHead of(long revision, int chunks) {
        return new PackedHead(revision, Collections.nCopies(chunks, revision));
    }

    static PackedHead of(Map<String, AttributeValue> item) {
        List<Long> writtenAt = new ArrayList<>();
        for (String each : Attributes.text(item, CatalogueKeys.CHUNKS).split(",", -1)) {
            writtenAt.add(Long.parseLong(each));
        }
        return new PackedHead(Attributes.number(item, CatalogueKeys.REVISION), writtenAt);
    }

    Map<String, AttributeValue> item() {
        Map<String, AttributeValue> item = itemAt(CatalogueKeys.PACKED);
        item.put(CatalogueKeys.REVISION, Attributes.number(revision));
        item.put(CatalogueKeys.CHUNKS, Attributes.text(joined()));
        return item;
    }

    /// Returns the item of one of its chunks.
    Map<String, AttributeValue> chunk(int index, byte[] gzip) {
        Map<String, AttributeValue> item = itemAt(CatalogueKeys.chunk(index));
        item.put(CatalogueKeys.REVISION, Attributes.number(writtenAt.get(index)));
        item.put(CatalogueKeys.OF, Attributes.number(chunks()));
        item.put(CatalogueKeys.GZIP, Attributes.bytes(gzip));
        return item;
    }

    /// Whether this is its chunk of that index.
    boolean has(int index, Map<String, AttributeValue> chunk) {
        return Attributes.number(chunk, CatalogueKeys.REVISION) == writtenAt.get(index)
                && Attributes.number(chunk, CatalogueKeys.OF) == chunks();
    }

    int chunks() {
        return writtenAt.size();
    }

    /// Returns the head of the next revision, which writes these chunks anew.
    PackedHead next(Iterable<Integer> touched) {
        List<Long> next = new ArrayList<>(writtenAt);
        touched.forEach(index -> next.set(index, revision + 1));
        return new PackedHead(revision + 1, next);
    }

    /// With an empty entry: versions from before December 2026 take every item of the partition but
    /// the revision for one, and may run beside this one while it is deployed.
    private static Map<String, AttributeValue> itemAt(String key) {
        Map<String, AttributeValue> item = new HashMap<>(CatalogueKeys.entry(key));
        item.put(CatalogueKeys.JSON, Attributes.text("{}"));
        item.put(CatalogueKeys.POSITION, Attributes.number(0));
        return item;
    }

    private String joined() {
        StringBuilder joined = new StringBuilder();
        for (long each : writtenAt) {
            joined.append(joined.isEmpty() ? "" : ",").append(each);
        }
        return joined.toString();
    }
}
