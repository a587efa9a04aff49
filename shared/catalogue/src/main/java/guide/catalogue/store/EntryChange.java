package guide.catalogue.store;

import java.util.Optional;

/// An entry before and after a change; empty if it does not exist.
///
/// @param key the sort key, from [CatalogueKeys]
public record EntryChange(String key, Optional<Entry> before, Optional<Entry> after) {

    public static EntryChange of(String key, Entry before, Entry after) {
        return new EntryChange(key, Optional.of(before), Optional.of(after));
    }

    public static EntryChange addition(String key, Entry after) {
        return new EntryChange(key, Optional.empty(), Optional.of(after));
    }

    public static EntryChange removal(String key, Entry before) {
        return new EntryChange(key, Optional.of(before), Optional.empty());
    }
}
