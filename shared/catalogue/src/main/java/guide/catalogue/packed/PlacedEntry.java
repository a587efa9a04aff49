package guide.catalogue.packed;

/// An entry at its place among those of its kind: by position, then by key.
record PlacedEntry<T>(long position, String key, T value) implements Comparable<PlacedEntry<T>> {

    @Override
    public int compareTo(PlacedEntry<T> other) {
        return position == other.position
                ? key.compareTo(other.key)
                : Long.compare(position, other.position);
    }
}
