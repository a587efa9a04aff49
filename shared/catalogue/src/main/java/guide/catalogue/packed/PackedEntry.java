package guide.catalogue.packed;

/// An entry in a chunk.
///
/// @param key its sort key in the table, such as `framework#flask`
/// @param position its position among the entries of its kind
/// @param json the entry in the model's JSON, in one line
public record PackedEntry(String key, long position, String json)
        implements Comparable<PackedEntry> {

    public PackedEntry {
        if (key.indexOf('"') >= 0 || key.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("a key is written without escapes");
        }
        // Between tokens only: in a text they are escaped.
        json = json.replace('\n', ' ').replace('\r', ' ');
    }

    @Override
    public int compareTo(PackedEntry other) {
        return key.compareTo(other.key);
    }
}
