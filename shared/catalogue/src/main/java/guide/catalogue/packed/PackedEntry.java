package guide.catalogue.packed;

import guide.catalogue.json.ShortEntries;

/// An entry in a chunk.
///
/// @param key its sort key in the table, such as `framework#flask`
/// @param position its position among the entries of its kind
/// @param json the entry in the model's JSON, with its evidence in short ([ShortEntries]) where it
///   was made by [#of]; in one line
public record PackedEntry(String key, long position, String json)
        implements Comparable<PackedEntry> {

    public PackedEntry {
        if (key.indexOf('"') >= 0 || key.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("a key is written without escapes");
        }
        // Between tokens only: in a text they are escaped.
        json = json.replace('\n', ' ').replace('\r', ' ');
    }

    /// Creates one of an entry as the table has it.
    public static PackedEntry of(String key, long position, String json) {
        return new PackedEntry(key, position, ShortEntries.shortened(key, json));
    }

    /// Returns the entry as the table has it.
    public String whole() {
        return ShortEntries.restored(key, json);
    }

    @Override
    public int compareTo(PackedEntry other) {
        return key.compareTo(other.key);
    }
}
