package guide.watch.storage;

import guide.catalogue.store.Attribution;
import guide.catalogue.store.CatalogueTable;
import guide.catalogue.store.ChangeSource;
import guide.catalogue.store.Entries;
import guide.catalogue.store.EntryChange;
import guide.catalogue.store.PackedWriter;
import guide.catalogue.store.RevisionWriter;
import guide.lambda.dynamodb.Environment;
import guide.lambda.dynamodb.Transactions;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The catalogue as the watch reads and changes it.
public final class CatalogueRevisions {

    /// Whom its revisions are attributed to.
    private static final String BY = "watch";

    private final CatalogueTable catalogue;
    private final RevisionWriter revisions;
    private final Transactions transactions;
    private final PackedWriter packed;

    public CatalogueRevisions(Map<String, String> environment, DynamoDbClient client) {
        String table = Environment.required(environment, "CATALOGUE_TABLE");
        catalogue = new CatalogueTable(client, table);
        revisions = new RevisionWriter(table);
        transactions = new Transactions(client);
        packed = new PackedWriter(client, table);
    }

    /// Returns all entries, strongly consistent: one Query.
    public Entries entries() {
        return catalogue.entries();
    }

    /// Writes the revision after `before` in one transaction.
    ///
    /// @param changes one to 33
    /// @return false, without writing anything, if the catalogue is no longer at `before`
    public boolean write(long before, String comment, Instant at, List<EntryChange> changes) {
        Attribution attribution = new Attribution(ChangeSource.WATCH, BY, comment, at);
        boolean written =
                transactions.commit(revisions.writes(before, attribution, changes)).isEmpty();
        if (written) {
            packed.follow(before, changes);
        }
        return written;
    }
}
