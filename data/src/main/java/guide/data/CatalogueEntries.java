package guide.data;

import guide.catalogue.model.Catalogue;
import guide.catalogue.store.CatalogueKeys;
import guide.catalogue.store.Entry;
import guide.lambda.json.Json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Converts a catalogue to entries by key, in an order in which no entry refers to a later one.
///
/// The position of an entry is its index in the list of its kind.
final class CatalogueEntries {

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private CatalogueEntries() {}

    /// @throws IllegalStateException if two entries have the same key
    static Map<String, Entry> of(Catalogue catalogue) {
        CatalogueEntries all = new CatalogueEntries();
        all.add(catalogue.traits(), trait -> CatalogueKeys.of(trait.id()));
        all.add(catalogue.frameworks(), framework -> CatalogueKeys.of(framework.slug()));
        all.add(catalogue.projects(), project -> CatalogueKeys.ofProject(project.slug()));
        all.add(catalogue.relations(), CatalogueKeys::of);
        all.add(catalogue.claims(), claim -> CatalogueKeys.ofClaim(claim.id()));
        all.add(catalogue.presets(), preset -> CatalogueKeys.ofPreset(preset.id()));
        return all.entries;
    }

    private <T> void add(List<T> list, Function<T, String> key) {
        for (int i = 0; i < list.size(); i++) {
            T each = list.get(i);
            if (entries.put(key.apply(each), new Entry(Json.write(each), i)) != null) {
                throw new IllegalStateException(key.apply(each) + " is a duplicate");
            }
        }
    }
}
