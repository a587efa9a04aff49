package guide.watch.versions;

import java.util.List;

/// A version as a list of parts, of which the first that differs decides; a missing one is 0.
record VersionKey(List<VersionPart> parts, boolean isPreRelease) implements OrderedVersion {

    VersionKey {
        parts = List.copyOf(parts);
    }

    @Override
    public int compareTo(OrderedVersion other) {
        VersionKey key = (VersionKey) other;
        int order = 0;
        for (int i = 0; order == 0 && i < Math.max(parts.size(), key.parts.size()); i++) {
            order = part(i).compareTo(key.part(i));
        }
        return order;
    }

    private VersionPart part(int index) {
        return index < parts.size() ? parts.get(index) : VersionPart.ZERO;
    }
}
