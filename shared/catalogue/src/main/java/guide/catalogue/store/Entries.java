package guide.catalogue.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Preset;
import guide.catalogue.model.Project;
import guide.catalogue.model.Relation;
import guide.catalogue.model.Trait;
import guide.catalogue.packed.CatalogueBuilder;
import guide.lambda.json.Json;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The catalogue's entries by sort key, at one revision.
///
/// @param revision 0 for a catalogue that was never loaded
/// @param edited the keys of the entries that people have changed since they were loaded
public record Entries(
        long revision, Instant updatedAt, Map<String, Entry> byKey, Set<String> edited) {

    private static final Map<String, Class<?>> KINDS =
            Map.of(
                    "trait#", Trait.class,
                    "framework#", Framework.class,
                    "project#", Project.class,
                    "relation#", Relation.class,
                    "claim#", Claim.class,
                    "preset#", Preset.class);

    public Entries {
        byKey = Map.copyOf(byKey);
        edited = Set.copyOf(edited);
    }

    /// What cannot be read back is never written: one such entry would take the whole catalogue
    /// away.
    ///
    /// @throws RuntimeException if the model does not take the entry
    static void requireReadable(String key, Entry entry) {
        Class<?> type = KINDS.get(key.substring(0, key.indexOf('#') + 1));
        if (type != null && Json.readOwn(entry.json(), type) == null) {
            throw new IllegalArgumentException(key + " is no entry");
        }
    }

    /// Returns the catalogue that these entries make.
    public Catalogue catalogue() {
        CatalogueBuilder builder = new CatalogueBuilder();
        byKey.forEach((key, entry) -> builder.add(key, entry.position(), entry.json()));
        return builder.catalogue(revision, updatedAt);
    }

    /// Returns the entry with this key.
    ///
    /// @throws IllegalStateException if there is none
    public Entry require(String key) {
        return Optional.ofNullable(byKey.get(key))
                .orElseThrow(() -> new IllegalStateException("no entry " + key));
    }

    /// Returns the first free position after all entries of the same kind as `key`.
    public long end(String key) {
        String kind = key.substring(0, key.indexOf('#') + 1);
        return byKey.entrySet().stream()
                .filter(each -> each.getKey().startsWith(kind))
                .mapToLong(each -> each.getValue().position() + 1)
                .max()
                .orElse(0);
    }

    /// Returns the entries after one change, as in the next revision.
    public Entries with(EntryChange change) {
        Map<String, Entry> changed = new HashMap<>(byKey);
        changed.remove(change.key());
        change.after().ifPresent(entry -> changed.put(change.key(), entry));
        return new Entries(revision + 1, updatedAt, changed, edited);
    }

    /// Returns the entries as they were before `later`, which must be all changes since `revision`,
    /// in order.
    ///
    /// Undoing a change restores the value before it, so it does not matter whether these entries
    /// include all of `later` yet.
    Entries before(List<Written> later, long revision, Instant updatedAt) {
        Map<String, Entry> earlier = new HashMap<>(byKey);
        for (Written each : later.reversed()) {
            Optional<Entry> now = Optional.ofNullable(earlier.remove(each.key()));
            each.undone(now).ifPresent(entry -> earlier.put(each.key(), entry));
        }
        return new Entries(revision, updatedAt, earlier, Set.of());
    }

    /// A change of one entry in one revision.
    ///
    /// @param position the position of the entry before; empty if it did not exist
    record Written(String key, Revision revision, Optional<Long> position) {

        Optional<Entry> undone(Optional<Entry> entry) {
            JsonNode now =
                    entry.map(each -> Json.readOwn(each.json(), JsonNode.class))
                            .orElse(NullNode.getInstance());
            JsonNode earlier = Changes.undone(CatalogueKeys.path(key), now, revision.changes());
            return position.filter(_ -> !earlier.isNull())
                    .map(place -> new Entry(Json.write(earlier), place));
        }
    }
}
