package guide.data;

import guide.catalogue.store.Entries;
import guide.catalogue.store.Entry;
import guide.catalogue.store.EntryChange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The changes that a load makes in the table, and the entries that it skips because people have
/// changed them.
///
/// @param changes additions and changes in the order of the files, then removals in reverse order
/// @param synced entries changed by people whose files have the same content by now
/// @param skipped the keys of entries changed by people whose files have other content
record SeedPlan(List<EntryChange> changes, Map<String, Entry> synced, List<String> skipped) {

    /// @param removedByPeople tells whether people removed the entry of a key that is not in the
    ///   table
    /// @param force overwrites what people have changed
    static SeedPlan of(
            Entries present,
            Map<String, Entry> wanted,
            Predicate<String> removedByPeople,
            boolean force) {
        SeedPlan plan = new SeedPlan(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        Predicate<String> removed =
                key -> present.revision() > 0 && !force && removedByPeople.test(key);
        wanted.forEach((key, entry) -> plan.put(key, entry, present, removed, force));
        present.byKey().keySet().stream()
                .filter(key -> !wanted.containsKey(key))
                .sorted((one, other) -> other.compareTo(one))
                .forEach(key -> plan.remove(key, present, force));
        return plan;
    }

    private void put(
            String key, Entry file, Entries present, Predicate<String> removed, boolean force) {
        Entry now = present.byKey().get(key);
        Entry entry = now == null || force ? file : KeptLatest.of(key, file, now);
        boolean edited = present.edited().contains(key);
        if (now == null) {
            if (removed.test(key)) {
                skipped.add(key);
            } else {
                changes.add(EntryChange.addition(key, entry));
            }
        } else if (edited && now.json().equals(entry.json())) {
            synced.put(key, now);
        } else if (edited && !force) {
            skipped.add(key);
        } else if (!now.equals(entry)) {
            changes.add(EntryChange.of(key, now, entry));
        }
    }

    private void remove(String key, Entries present, boolean force) {
        Entry now = present.byKey().get(key);
        if (now == null) {
            return;
        }
        if (present.edited().contains(key) && !force) {
            skipped.add(key);
        } else {
            changes.add(EntryChange.removal(key, now));
        }
    }
}
