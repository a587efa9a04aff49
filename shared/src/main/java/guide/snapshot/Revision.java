package guide.snapshot;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;

/// One dated change of an entry of the catalogue.
///
/// @param revision the catalogue's running number since then
/// @param by who is to be credited
public record Revision(long revision, Instant at, String by, String comment, List<Change> changes) {

    public Revision {
        changes = List.copyOf(changes);
    }

    /// One value.
    ///
    /// @param path such as `frameworks/flask/facts/orm`
    public record Change(String path, JsonNode before, JsonNode after) {}
}
