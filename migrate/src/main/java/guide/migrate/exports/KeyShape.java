package guide.migrate.exports;

import java.util.Map;
import java.util.Optional;

/// How the primary key of one kind of item becomes fields of a line, and back.
public sealed interface KeyShape permits KeyPattern, PlaceInThread, PlaceInQueue {

    /// The fields of a key, in their order.
    ///
    /// @return empty where the key has another shape
    Optional<Map<String, String>> fields(ItemKey key);

    /// The key again.
    ///
    /// @param fields of a line; more than those of the key may be among them
    /// @return empty where a field is missing or impossible
    Optional<ItemKey> key(Map<String, String> fields);
}
