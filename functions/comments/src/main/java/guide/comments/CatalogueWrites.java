package guide.comments;

import guide.snapshot.CatalogueTable;
import guide.snapshot.Credit;
import guide.snapshot.Entry;
import guide.snapshot.EntryChange;
import guide.snapshot.Origin;
import guide.snapshot.RevisionWriter;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.List;
import java.util.Optional;

/// Applies accepted edits to the catalogue, as parts of the transaction that accepts them.
final class CatalogueWrites {

    private final CatalogueEdits edits;
    private final CatalogueTable catalogue;
    private final RevisionWriter revisions;

    CatalogueWrites(CatalogueTable catalogue, RevisionWriter revisions) {
        this.catalogue = catalogue;
        this.revisions = revisions;
        edits = new CatalogueEdits(catalogue);
    }

    /// The entry with the edit, as a revision that credits the author. Whatever changed the
    /// catalogue meanwhile stops it.
    ///
    /// @return empty when the target says something else than when the edit was written, or cannot
    ///   hold the value any more
    Optional<List<TransactWriteItem>> apply(Held held, Content.Edit edit, Act act) {
        long revision = catalogue.revision();
        Optional<CatalogueEdit> found =
                edits.of(edit).filter(each -> each.value().equals(edit.before()));
        try {
            return found.map(target -> changed(target, edit, act))
                    .map(change -> revisions.writes(revision, credit(held, act), List.of(change)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static EntryChange changed(CatalogueEdit target, Content.Edit edit, Act act) {
        Entry before = target.entry();
        String after = target.applied(edit, act.at()).toString();
        return EntryChange.of(target.target().entry(), before, new Entry(after, before.position()));
    }

    private static Credit credit(Held held, Act act) {
        return new Credit(
                Origin.PEOPLE,
                held.proposed().author().name(),
                "Accepted edit " + held.id().text(),
                act.at());
    }
}
