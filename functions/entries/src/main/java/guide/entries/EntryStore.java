package guide.entries;

import guide.catalogue.store.Attribution;
import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.Entries;
import guide.catalogue.store.EntryChange;
import guide.catalogue.store.RevisionWriter;
import guide.lambda.dynamodb.Transactions;

import java.util.List;

/// The catalogue's table for changes by owners.
final class EntryStore {

    private final CatalogueTable catalogue;
    private final RevisionWriter revisions;
    private final Transactions transactions;

    EntryStore(CatalogueTable catalogue, RevisionWriter revisions, Transactions transactions) {
        this.catalogue = catalogue;
        this.revisions = revisions;
        this.transactions = transactions;
    }

    /// Returns all entries, strongly consistent: one Query.
    Entries entries() {
        return catalogue.entries();
    }

    /// Writes the revision after `before` in one transaction.
    ///
    /// @return false, without writing anything, if the catalogue is no longer at `before`
    boolean write(long before, Attribution attribution, EntryChange change) {
        return transactions
                .commit(revisions.writes(before, attribution, List.of(change)))
                .isEmpty();
    }
}
