package guide.catalogue.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

import guide.lambda.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A change of an entry of the catalogue, with its time and author.
///
/// @param revision the revision number of the catalogue since this change
/// @param by whom the change is attributed to; empty where a reader has taken the name away
public record Revision(long revision, Instant at, String by, String comment, List<Change> changes) {

    public Revision {
        changes = List.copyOf(changes);
    }

    /// Creates the revision for a change of an entry.
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

    /// Returns false if nothing but the time of writing differs.
    public boolean hasEffect() {
        return changes.stream().anyMatch(change -> !change.path().endsWith("/updatedAt"));
    }

    /// Returns the revision for a change without effect, which is not written: the current
    /// revision.
    public Revision withoutEffect() {
        return new Revision(revision - 1, at, by, comment, List.of());
    }

    /// Returns the same revision, attributed to `name`.
    Revision creditedTo(String name) {
        return new Revision(revision, at, name, comment, changes);
    }

    private static JsonNode json(Optional<Entry> entry) {
        return entry.map(each -> Json.readOwn(each.json(), JsonNode.class))
                .orElse(NullNode.getInstance());
    }

    /// A change of one value.
    ///
    /// @param path such as `frameworks/flask/facts/orm`
    public record Change(String path, JsonNode before, JsonNode after) {}
}
