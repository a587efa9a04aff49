package guide.migrate.exports;

import guide.comments.domain.ContributionId;
import guide.comments.storage.HeldItems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What waits, or was taken away: its sort key has the parts of its `id` in another order.
///
/// @param partition `held#{group}`, say; `group` follows from the id, also where the item is in the
///   place that it had before December 2026
record PlaceInQueue(KeyPattern partition) implements KeyShape {

    private static final String GROUP = "group";

    static PlaceInQueue of(String pk) {
        return new PlaceInQueue(KeyPattern.of(pk, "{place}"));
    }

    @Override
    public Optional<Map<String, String>> fields(ItemKey key) {
        return partition.fields(key).flatMap(PlaceInQueue::withId);
    }

    private static Optional<Map<String, String>> withId(Map<String, String> parts) {
        List<String> ids = List.of(parts.getOrDefault("place", "").split("#", -1));
        if (ids.size() != 3 || ids.get(0).length() != 32 || ids.get(2).length() != 32) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", new ContributionId(ids.get(1), ids.get(2), ids.get(0)).text());
        parts.forEach(
                (name, value) -> {
                    if (!name.equals(GROUP) && !name.equals("place")) {
                        fields.put(name, value);
                    }
                });
        return Optional.of(fields);
    }

    @Override
    public Optional<ItemKey> key(Map<String, String> fields) {
        return ContributionId.parse(fields.getOrDefault("id", ""))
                .flatMap(id -> partition.key(parts(id, fields)));
    }

    private static Map<String, String> parts(ContributionId id, Map<String, String> fields) {
        Map<String, String> parts = new LinkedHashMap<>(fields);
        parts.put(GROUP, HeldItems.group(id.kind()));
        parts.put("place", String.join("#", id.own(), id.thread(), id.root()));
        return parts;
    }
}
