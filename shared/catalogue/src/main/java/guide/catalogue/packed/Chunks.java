package guide.catalogue.packed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Which chunk an entry is in: by its key alone, so that a change touches one chunk, whatever else
/// the catalogue has.
public final class Chunks {

    /// About so much text in each: small enough that an edit writes some ten kilobytes, and large
    /// enough that compression finds what recurs.
    private static final int TEXT = 128 * 1024;

    private static final int MOST = 1024;

    private Chunks() {}

    /// Returns how many chunks these entries become: a power of two.
    static int count(Collection<PackedEntry> entries) {
        long text = 0;
        for (PackedEntry entry : entries) {
            text += entry.json().length();
        }
        int count = 1;
        while (count < MOST && text > (long) count * TEXT) {
            count *= 2;
        }
        return count;
    }

    /// Returns the index of the chunk with this key.
    public static int of(String key, int count) {
        int hash = key.hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), count);
    }

    /// Packs these entries: as many chunks as their text needs, or more where one does not fit.
    ///
    /// @return the chunks by index
    /// @throws IllegalStateException if an entry alone is too large
    public static List<byte[]> pack(Collection<PackedEntry> entries) {
        for (int count = count(entries); count <= MOST; count *= 2) {
            List<byte[]> chunks = pack(entries, count);
            if (chunks.stream().allMatch(PackedChunk::fits)) {
                return chunks;
            }
        }
        throw new IllegalStateException("the catalogue cannot be packed");
    }

    private static List<byte[]> pack(Collection<PackedEntry> entries, int count) {
        List<List<PackedEntry>> chunks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            chunks.add(new ArrayList<>());
        }
        for (PackedEntry entry : entries) {
            chunks.get(of(entry.key(), count)).add(entry);
        }
        return chunks.stream().map(PackedChunk::of).toList();
    }
}
