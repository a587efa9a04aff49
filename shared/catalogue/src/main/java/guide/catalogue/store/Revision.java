package guide.catalogue.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

import guide.lambda.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One dated change of an entry of the catalogue.
///
/// @param revision the catalogue's running number since then
/// @param by who is to be credited
public record Revision(long revision, Instant at, String by, String comment, List<Change> changes) {

    public Revision {
        changes = List.copyOf(changes);
    }

    /// What one change of an entry is written down as.
    public static Revision of(long revision, Attribution attribution, EntryChange change) {
        return new Revision(
                revision,
                attribution.at(),
                attribution.by(),
                attribution.comment(),
                Changes.between(
                        CatalogueKeys.path(change.key()),
                        json(change.before()),
                        json(change.after())));
    }

    /// False when nothing but the time of writing is different.
    public boolean saysSomething() {
        return changes.stream().anyMatch(change -> !change.path().endsWith("/updatedAt"));
    }

    /// The present one instead: what says nothing is not written.
    public Revision unwritten() {
        return new Revision(revision - 1, at, by, comment, List.of());
    }

    private static JsonNode json(Optional<Entry> entry) {
        return entry.map(each -> Json.readOwn(each.json(), JsonNode.class))
                .orElse(NullNode.getInstance());
    }

    /// One value.
    ///
    /// @param path such as `frameworks/flask/facts/orm`
    public record Change(String path, JsonNode before, JsonNode after) {}
}
