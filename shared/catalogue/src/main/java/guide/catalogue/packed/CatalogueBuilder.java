package guide.catalogue.packed;

import guide.catalogue.json.EntryTokens;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Preset;
import guide.catalogue.model.Project;
import guide.catalogue.model.Relation;
import guide.catalogue.model.Trait;
import guide.lambda.json.JsonReader;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Makes a catalogue of its entries, which may come in any order.
public final class CatalogueBuilder {

    private final EntryTokens tokens = new EntryTokens();
    private final List<PlacedEntry<Trait>> traits = new ArrayList<>();
    private final List<PlacedEntry<Framework>> frameworks = new ArrayList<>();
    private final List<PlacedEntry<Project>> projects = new ArrayList<>();
    private final List<PlacedEntry<Relation>> relations = new ArrayList<>();
    private final List<PlacedEntry<Claim>> claims = new ArrayList<>();
    private final List<PlacedEntry<Preset>> presets = new ArrayList<>();

    /// Reads the entry that stands here; one of a kind that the model does not have is passed over.
    public void add(String key, long position, JsonReader json) throws IOException {
        switch (key.substring(0, key.indexOf('#') + 1)) {
            case "trait#" -> traits.add(new PlacedEntry<>(position, key, tokens.trait(json)));
            case "framework#" ->
                    frameworks.add(new PlacedEntry<>(position, key, tokens.framework(json)));
            case "project#" -> projects.add(new PlacedEntry<>(position, key, tokens.project(json)));
            case "relation#" ->
                    relations.add(new PlacedEntry<>(position, key, tokens.relation(json)));
            case "claim#" -> claims.add(new PlacedEntry<>(position, key, tokens.claim(json)));
            case "preset#" -> presets.add(new PlacedEntry<>(position, key, tokens.preset(json)));
            default -> json.skip();
        }
    }

    /// Reads an entry from its text.
    ///
    /// @throws IllegalStateException if it is no JSON of its kind
    public void add(String key, long position, String json) {
        try {
            JsonReader.readOwn(
                    json,
                    reader -> {
                        add(key, position, reader);
                        return key;
                    });
        } catch (IOException e) {
            throw new IllegalStateException("stored JSON cannot be read as " + key, e);
        }
    }

    /// Returns the catalogue of all entries so far.
    public Catalogue catalogue(long revision, Instant updatedAt) {
        return new Catalogue(
                revision,
                updatedAt,
                inOrder(traits),
                inOrder(frameworks),
                inOrder(projects),
                inOrder(relations),
                inOrder(claims),
                inOrder(presets));
    }

    private static <T> List<T> inOrder(List<PlacedEntry<T>> placed) {
        Collections.sort(placed);
        List<T> values = new ArrayList<>(placed.size());
        for (PlacedEntry<T> each : placed) {
            values.add(each.value());
        }
        return values;
    }
}
