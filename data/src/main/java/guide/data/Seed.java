package guide.data;

import static guide.dynamodb.Items.number;
import static guide.dynamodb.Items.text;

import guide.catalogue.Catalogue;
import guide.dynamodb.Clients;
import guide.dynamodb.Environment;
import guide.dynamodb.Items;
import guide.json.Json;
import guide.snapshot.CatalogueTable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Loads the catalogue's files into the table: writes what changed, removes what is gone, touches
/// nothing else.
///
/// An entry that readers' edits have changed stays as it is, whatever the files say.
///
/// Changes go in transactions of at most 100 items (DynamoDB's limit), each with the next revision,
/// so that a reader's snapshot is always of one revision.
public final class Seed {

    private static final int MOST_CHANGES = 99;

    private final DynamoDbClient client;
    private final String table;
    private final InstantSource clock;

    Seed(DynamoDbClient client, String table, InstantSource clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    /// `Seed <folder>`: loads into the table that `CATALOGUE_TABLE` names.
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        String table = Environment.required(environment, "CATALOGUE_TABLE");
        int changes = run(Path.of(arguments[0]), Clients.from(environment), table);
        System.out.println(changes + " changes written to " + table);
    }

    /// Loads the folder into the table.
    ///
    /// @return how many entries were written or removed; 0 when the table has it all already
    /// @throws IllegalStateException naming every fault, before anything is written
    public static int run(Path folder, DynamoDbClient client, String table) {
        return new Seed(client, table, InstantSource.system()).load(CatalogueFiles.read(folder));
    }

    int load(Catalogue catalogue) {
        List<String> faults = CatalogueCheck.faults(catalogue);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
        List<TransactWriteItem> changes = changes(wanted(catalogue));
        for (int from = 0; from < changes.size(); from += MOST_CHANGES) {
            write(changes.subList(from, Math.min(from + MOST_CHANGES, changes.size())));
        }
        return changes.size();
    }

    private List<TransactWriteItem> changes(Map<String, Map<String, AttributeValue>> wanted) {
        Map<String, Map<String, AttributeValue>> missing = new LinkedHashMap<>(wanted);
        List<TransactWriteItem> changes = new ArrayList<>();
        for (Map<String, AttributeValue> item : new CatalogueTable(client, table).everything()) {
            String sortKey = text(item, Items.SK);
            if (sortKey.equals(CatalogueTable.REVISION)) {
                continue;
            }
            if (item.containsKey(CatalogueTable.EDITED)) {
                missing.remove(sortKey);
            } else if (!wanted.containsKey(sortKey)) {
                changes.add(removal(sortKey));
            } else if (item.equals(wanted.get(sortKey))) {
                missing.remove(sortKey);
            }
        }
        missing.values().forEach(item -> changes.add(put(item)));
        return changes;
    }

    private static Map<String, Map<String, AttributeValue>> wanted(Catalogue catalogue) {
        Map<String, Map<String, AttributeValue>> items = new LinkedHashMap<>();
        catalogue.traits().forEach(trait -> add(items, "trait#" + trait.id(), trait));
        catalogue
                .frameworks()
                .forEach(each -> add(items, CatalogueTable.frameworkKey(each.slug()), each));
        catalogue.projects().forEach(each -> add(items, "project#" + each.slug(), each));
        catalogue
                .relations()
                .forEach(
                        each ->
                                add(
                                        items,
                                        "relation#"
                                                + each.from()
                                                + "#"
                                                + each.type()
                                                + "#"
                                                + each.to(),
                                        each));
        catalogue.claims().forEach(each -> add(items, CatalogueTable.claimKey(each.id()), each));
        catalogue.presets().forEach(each -> add(items, CatalogueTable.presetKey(each.id()), each));
        return items;
    }

    /// The position is the place in the whole load, which keeps the order within each kind.
    private static void add(
            Map<String, Map<String, AttributeValue>> items, String sortKey, Object entry) {
        Map<String, AttributeValue> item =
                new HashMap<>(Items.key(CatalogueTable.PARTITION, sortKey));
        item.put(CatalogueTable.JSON, text(Json.write(entry)));
        item.put(CatalogueTable.POSITION, number(items.size()));
        if (items.put(sortKey, item) != null) {
            throw new IllegalStateException(sortKey + " is there twice");
        }
    }

    private void write(List<TransactWriteItem> changes) {
        List<TransactWriteItem> all = new ArrayList<>(changes);
        all.add(nextRevision());
        client.transactWriteItems(write -> write.transactItems(all));
    }

    private TransactWriteItem put(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(item).build())
                .build();
    }

    private TransactWriteItem removal(String sortKey) {
        return TransactWriteItem.builder()
                .delete(
                        Delete.builder()
                                .tableName(table)
                                .key(Items.key(CatalogueTable.PARTITION, sortKey))
                                .build())
                .build();
    }

    private TransactWriteItem nextRevision() {
        return TransactWriteItem.builder()
                .update(
                        Update.builder()
                                .tableName(table)
                                .key(Items.key(CatalogueTable.PARTITION, CatalogueTable.REVISION))
                                .updateExpression("SET updatedAt = :now ADD revision :one")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":now", text(clock.instant().toString()),
                                                ":one", number(1)))
                                .build())
                .build();
    }
}
