package guide.notifications.events;

import java.time.Instant;
import java.util.List;

/// The catalogue has a new revision.
///
/// @param entries what was changed, in the order of their keys; at least one
public record CatalogueRevised(String id, Instant at, long revision, List<RevisedEntry> entries)
        implements GuideEvent {

    public CatalogueRevised {
        entries = List.copyOf(entries);
    }

    public static CatalogueRevised of(Instant at, long revision, List<RevisedEntry> entries) {
        String id = EventId.of(EventType.CATALOGUE_REVISED, Long.toString(revision));
        return new CatalogueRevised(id, at, revision, entries);
    }

    @Override
    public EventType type() {
        return EventType.CATALOGUE_REVISED;
    }

    /// An entry that the revision changed.
    ///
    /// @param path such as `frameworks/flask`
    /// @param by who changed it; empty where an edit of a reader was accepted
    /// @param comment what was said of the change; may be empty
    /// @param changed the paths of the changed values, such as `frameworks/flask/facts/orm`
    public record RevisedEntry(String path, String by, String comment, List<String> changed) {
        public RevisedEntry {
            changed = List.copyOf(changed);
        }
    }
}
