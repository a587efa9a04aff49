package guide.comments.edits;

import guide.catalogue.store.Attribution;
import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.ChangeSource;
import guide.catalogue.store.Entry;
import guide.catalogue.store.EntryChange;
import guide.catalogue.store.RevisionWriter;
import guide.comments.domain.Content;
import guide.comments.domain.Held;
import guide.comments.domain.LogEntry;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.List;
import java.util.Optional;

/// Applies accepted edits to the catalogue, as parts of the transaction that accepts them.
public final class CatalogueWrites {

    private final CatalogueEdits edits;
    private final CatalogueTable catalogue;
    private final RevisionWriter revisions;

    public CatalogueWrites(CatalogueTable catalogue, RevisionWriter revisions) {
        this.catalogue = catalogue;
        this.revisions = revisions;
        edits = new CatalogueEdits(catalogue);
    }

    /// The entry with the edit, as a revision that credits the author. Whatever changed the
    /// catalogue meanwhile stops it.
    ///
    /// @return empty when the target says something else than when the edit was written, or cannot
    ///   hold the value any more
    public Optional<List<TransactWriteItem>> apply(
            Held held, Content.SuggestedEdit edit, LogEntry logEntry) {
        long revision = catalogue.revision();
        Optional<CatalogueEdit> found =
                edits.of(edit).filter(each -> each.value().equals(edit.before()));
        try {
            return found.map(target -> changed(target, edit, logEntry))
                    .map(
                            change ->
                                    revisions.writes(
                                            revision, credit(held, logEntry), List.of(change)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static EntryChange changed(
            CatalogueEdit target, Content.SuggestedEdit edit, LogEntry logEntry) {
        Entry before = target.entry();
        String after = target.applied(edit, logEntry.at()).toString();
        return EntryChange.of(target.target().entry(), before, new Entry(after, before.position()));
    }

    private static Attribution credit(Held held, LogEntry logEntry) {
        return new Attribution(
                ChangeSource.PEOPLE,
                held.proposed().author().name(),
                "Accepted edit " + held.id().text(),
                logEntry.at());
    }
}
