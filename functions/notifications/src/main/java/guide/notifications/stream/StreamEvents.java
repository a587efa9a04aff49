package guide.notifications.stream;

import guide.catalogue.store.CatalogueTable;
import guide.comments.statistics.Tally;
import guide.comments.storage.CommentsTable;
import guide.notifications.events.GuideEvent;

import java.util.List;

/// What a change of an item means. The keys of the two tables differ, so a record need not say of
/// which it is.
public final class StreamEvents {

    private final CommentEvents comments;
    private final CatalogueEvents catalogue;
    private final Tallies tallies;

    public StreamEvents(CommentsTable comments, CatalogueTable catalogue) {
        ToldContributions contributions = new ToldContributions(comments);
        this.comments = new CommentEvents(comments, contributions);
        tallies = new Tallies(contributions);
        this.catalogue = new CatalogueEvents(catalogue);
    }

    /// What such a record, which says this, adds to the statistics.
    ///
    /// @param said what [#of] has made of it
    public List<Tally> tallies(StreamRecord change, List<GuideEvent> said) {
        return tallies.of(change, said);
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
