package guide.entries;

import guide.catalogue.store.Attribution;
import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.Entries;
import guide.catalogue.store.EntryChange;
import guide.catalogue.store.PackedWriter;
import guide.catalogue.store.RevisionWriter;
import guide.lambda.dynamodb.Transactions;

import java.util.List;

/// The catalogue's table for changes by owners.
final class EntryStore {

    private final CatalogueTable catalogue;
    private final RevisionWriter revisions;
    private final Transactions transactions;
    private final PackedWriter packed;

    EntryStore(
            CatalogueTable catalogue,
            RevisionWriter revisions,
            Transactions transactions,
            PackedWriter packed) {
        this.catalogue = catalogue;
        this.revisions = revisions;
        this.transactions = transactions;
        this.packed = packed;
    }

    /// Returns all entries, strongly consistent: one Query.
    Entries entries() {
        return catalogue.entries();
    }

    /// Writes the revision after `before` in one transaction, and takes it over into the packed
    /// catalogue.
    ///
    /// @return false, without writing anything, if the catalogue is no longer at `before`
    boolean write(long before, Attribution attribution, EntryChange change) {
        List<EntryChange> changes = List.of(change);
        boolean written =
                transactions.commit(revisions.writes(before, attribution, changes)).isEmpty();
        if (written) {
            packed.follow(before, changes);
        }
        return written;
    }
}
