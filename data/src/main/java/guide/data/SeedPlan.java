package guide.data;

import guide.catalogue.store.Entries;
import guide.catalogue.store.Entry;
import guide.catalogue.store.EntryChange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What a load of the files changes in the table, and what it leaves alone because people changed
/// it.
///
/// @param changes additions and changes in the files' order, then removals, the last entry first
/// @param caughtUp changed entries of which the files say the same by now
/// @param leftAlone the keys of changed entries of which the files say something else
record SeedPlan(List<EntryChange> changes, Map<String, Entry> caughtUp, List<String> leftAlone) {

    /// @param removedByPeople tells of a key that is not in the table whether people removed it
    /// @param force undoes what people have changed
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
            String key, Entry entry, Entries present, Predicate<String> removed, boolean force) {
        Entry now = present.byKey().get(key);
        boolean edited = present.edited().contains(key);
        if (now == null) {
            if (removed.test(key)) {
                leftAlone.add(key);
            } else {
                changes.add(EntryChange.addition(key, entry));
            }
        } else if (edited && now.json().equals(entry.json())) {
            caughtUp.put(key, now);
        } else if (edited && !force) {
            leftAlone.add(key);
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
            leftAlone.add(key);
        } else {
            changes.add(EntryChange.removal(key, now));
        }
    }
}
