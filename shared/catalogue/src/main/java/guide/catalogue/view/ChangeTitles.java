package guide.catalogue.view;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Trait;
import guide.catalogue.store.CatalogueKeys;

import java.util.List;
import java.util.stream.Collectors;

/// What a change of an entry is called.
///
/// @param catalogue has the names that people know
public record ChangeTitles(Catalogue catalogue) {

    /// How many changed fields a title names.
    private static final int NAMED = 3;

    /// Returns what a list of changes calls this one.
    ///
    /// @param key the sort key of the entry that changed
    /// @param fields what changed of it; at least one
    public String title(String key, List<ChangedField> fields) {
        if (fields.stream().anyMatch(ChangedField::isWhole)) {
            return (fields.getFirst().before().isEmpty() ? "Added: " : "Removed: ") + name(key);
        }
        String named =
                fields.stream()
                        .limit(NAMED)
                        .map(ChangedField::name)
                        .collect(Collectors.joining(", "));
        int others = fields.size() - NAMED;
        return name(key) + ": " + named + (others > 0 ? " and " + others + " more" : "");
    }

    /// What people call the entry; its path where it is not in the catalogue any more.
    public String name(String key) {
        EntryOfKey entry = new EntryOfKey(catalogue, key);
        return entry.framework()
                .map(Framework::name)
                .or(() -> entry.trait().map(Trait::title))
                .or(() -> entry.claim().map(Claim::text))
                .orElseGet(() -> CatalogueKeys.path(key));
    }
}
