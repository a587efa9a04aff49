package guide.migrate;

import guide.catalogue.store.Credits;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.List;
import java.util.Map;

/// Takes readers' names out of the catalogue's history, to where they can be blanked; a name that
/// its reader has blanked already is only taken out.
final class CreditedNames implements Migration {

    static final String REVISIONS = "changes in the history";
    static final String TAKEN = "names taken out of the history";

    private final DynamoDbClient client;
    private final String catalogue;
    private final Pace pace;
    private final Credits credits;
    private final PacedWrites paced;

    /// @param catalogue the name of the catalogue's table
    CreditedNames(DynamoDbClient client, String catalogue, Pace pace) {
        this.client = client;
        this.catalogue = catalogue;
        this.pace = pace;
        credits = new Credits(client, catalogue);
        paced = new PacedWrites(client, pace);
    }

    @Override
    public String name() {
        return "credits";
    }

    @Override
    public MigrationReport run(boolean apply) {
        MigrationReport report = new MigrationReport();
        StoredItems items = new StoredItems(client, catalogue, pace);
        items.forEach("revisions", item -> change(item, apply, report));
        items.forEach("history#", item -> change(item, apply, report));
        return report;
    }

    private void change(Map<String, AttributeValue> item, boolean apply, MigrationReport report) {
        report.add(REVISIONS, 1);
        List<TransactWriteItem> writes = credits.withoutName(item);
        if (writes.isEmpty()) {
            return;
        }
        if (paced.write(writes, apply)) {
            report.add(TAKEN, 1);
        }
    }
}
