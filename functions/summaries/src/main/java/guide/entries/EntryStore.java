package guide.entries;

import guide.dynamodb.Transactions;
import guide.snapshot.CatalogueTable;
import guide.snapshot.Credit;
import guide.snapshot.Entries;
import guide.snapshot.EntryChange;
import guide.snapshot.RevisionWriter;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Map;

/// The catalogue's table, as owners change it.
final class EntryStore {

    private final CatalogueTable catalogue;
    private final RevisionWriter revisions;
    private final Transactions transactions;

    EntryStore(Map<String, String> environment, DynamoDbClient client) {
        catalogue = CatalogueTable.from(environment, client);
        revisions = RevisionWriter.from(environment);
        transactions = new Transactions(client);
    }

    /// Everything, strongly consistent: one Query.
    Entries entries() {
        return catalogue.entries();
    }

    /// Writes the revision after `before`: one transaction.
    ///
    /// @return false, and nothing written, when the catalogue is not at `before` any more
    boolean write(long before, Credit credit, EntryChange change) {
        return transactions.commit(revisions.writes(before, credit, List.of(change))).isEmpty();
    }
}
