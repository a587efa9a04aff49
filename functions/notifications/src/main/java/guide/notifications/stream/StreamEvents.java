package guide.notifications.stream;

import guide.catalogue.store.CatalogueTable;
import guide.comments.storage.CommentsTable;
import guide.notifications.events.GuideEvent;

import java.util.List;

/// What a change of an item means. The keys of the two tables differ, so a record need not say of
/// which it is.
public final class StreamEvents {

    private final CommentEvents comments;
    private final CatalogueEvents catalogue;

    public StreamEvents(CommentsTable comments, CatalogueTable catalogue) {
        this.comments = new CommentEvents(comments);
        this.catalogue = new CatalogueEvents(catalogue);
    }

    /// Returns what happened; empty for most changes, such as a vote. It may read the tables.
    ///
    /// @throws RuntimeException if the item cannot be read
    public List<GuideEvent> of(StreamRecord change) {
        if (change.item().isEmpty()) {
            return List.of();
        }
        List<GuideEvent> events = catalogue.of(change);
        return events.isEmpty() ? comments.of(change) : events;
    }
}
