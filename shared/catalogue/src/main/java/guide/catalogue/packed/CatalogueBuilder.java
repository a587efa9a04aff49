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
    private final List<Placed<Trait>> traits = new ArrayList<>();
    private final List<Placed<Framework>> frameworks = new ArrayList<>();
    private final List<Placed<Project>> projects = new ArrayList<>();
    private final List<Placed<Relation>> relations = new ArrayList<>();
    private final List<Placed<Claim>> claims = new ArrayList<>();
    private final List<Placed<Preset>> presets = new ArrayList<>();

    /// An entry at its place: by position, then by key.
    private record Placed<T>(long position, String key, T value) implements Comparable<Placed<T>> {
        @Override
        public int compareTo(Placed<T> other) {
            return position == other.position
                    ? key.compareTo(other.key)
                    : Long.compare(position, other.position);
        }
    }

    /// Reads the entry that stands here; one of a kind that the model does not have is passed over.
    public void add(String key, long position, JsonReader json) throws IOException {
        switch (key.substring(0, key.indexOf('#') + 1)) {
            case "trait#" -> traits.add(new Placed<>(position, key, tokens.trait(json)));
            case "framework#" ->
                    frameworks.add(new Placed<>(position, key, tokens.framework(json)));
            case "project#" -> projects.add(new Placed<>(position, key, tokens.project(json)));
            case "relation#" -> relations.add(new Placed<>(position, key, tokens.relation(json)));
            case "claim#" -> claims.add(new Placed<>(position, key, tokens.claim(json)));
            case "preset#" -> presets.add(new Placed<>(position, key, tokens.preset(json)));
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

    private static <T> List<T> inOrder(List<Placed<T>> placed) {
        Collections.sort(placed);
        List<T> values = new ArrayList<>(placed.size());
        for (Placed<T> each : placed) {
            values.add(each.value());
        }
        return values;
    }
}
