package guide.entries;

import guide.catalogue.store.Attribution;
import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.Entries;
import guide.catalogue.store.EntryChange;
import guide.catalogue.store.RevisionWriter;
import guide.lambda.dynamodb.Transactions;

import java.util.List;

/// The catalogue's table, as owners change it.
final class EntryStore {

    private final CatalogueTable catalogue;
    private final RevisionWriter revisions;
    private final Transactions transactions;

    EntryStore(CatalogueTable catalogue, RevisionWriter revisions, Transactions transactions) {
        this.catalogue = catalogue;
        this.revisions = revisions;
        this.transactions = transactions;
    }

    /// Everything, strongly consistent: one Query.
    Entries entries() {
        return catalogue.entries();
    }

    /// Writes the revision after `before`: one transaction.
    ///
    /// @return false, and nothing written, when the catalogue is not at `before` any more
    boolean write(long before, Attribution attribution, EntryChange change) {
        return transactions
                .commit(revisions.writes(before, attribution, List.of(change)))
                .isEmpty();
    }
}
