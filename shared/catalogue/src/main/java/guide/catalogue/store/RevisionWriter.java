package guide.catalogue.store;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.lambda.dynamodb.Environment;
import guide.lambda.json.Json;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes revisions: the only way in which the catalogue changes.
///
/// A revision is part of one transaction, on the condition that the catalogue is still at the
/// revision before it; so no change is ever made to something else than what was read.
public final class RevisionWriter {

    /// Items that a transaction needs for each entry, and one for the revision.
    public static final int ITEMS_FOR_EACH_ENTRY = 3;

    private final String table;

    public RevisionWriter(String table) {
        this.table = table;
    }

    public static RevisionWriter from(Map<String, String> environment) {
        return new RevisionWriter(Environment.required(environment, "CATALOGUE_TABLE"));
    }

    /// The parts of the transaction that writes the revision after `before`.
    ///
    /// @param before the revision that was read; 0 for a catalogue that was never loaded
    /// @param changes at least one, of different entries
    public List<TransactWriteItem> writes(
            long before, Attribution attribution, List<EntryChange> changes) {
        List<TransactWriteItem> writes = new ArrayList<>();
        for (EntryChange change : changes) {
            writes.add(
                    change.after()
                            .map(
                                    after ->
                                            entry(
                                                    change.key(),
                                                    after,
                                                    before + 1,
                                                    attribution.source()))
                            .orElseGet(() -> removal(change.key())));
            writes.addAll(history(before + 1, attribution, change));
        }
        writes.add(next(before, attribution));
        return writes;
    }

    /// The write after which an entry belongs to the files again; its condition is that it still
    /// says what was read. It is no revision, because nothing of the catalogue changes.
    public TransactWriteItem unmark(String key, Entry read) {
        Update update =
                Update.builder()
                        .tableName(table)
                        .key(CatalogueKeys.entry(key))
                        .updateExpression("REMOVE edited")
                        .conditionExpression("json = :read")
                        .expressionAttributeValues(Map.of(":read", text(read.json())))
                        .build();
        return TransactWriteItem.builder().update(update).build();
    }

    private TransactWriteItem entry(String key, Entry after, long revision, ChangeSource origin) {
        Map<String, AttributeValue> item = new HashMap<>(CatalogueKeys.entry(key));
        item.put(CatalogueKeys.JSON, text(after.json()));
        item.put(CatalogueKeys.POSITION, number(after.position()));
        if (origin == ChangeSource.PEOPLE) {
            item.put(CatalogueKeys.EDITED, number(revision));
        }
        return put(item);
    }

    private TransactWriteItem removal(String key) {
        Delete delete = Delete.builder().tableName(table).key(CatalogueKeys.entry(key)).build();
        return TransactWriteItem.builder().delete(delete).build();
    }

    private List<TransactWriteItem> history(
            long revision, Attribution attribution, EntryChange change) {
        Revision written = Revision.of(revision, attribution, change);
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(CatalogueKeys.JSON, text(Json.write(written)));
        item.put(CatalogueKeys.ORIGIN, text(attribution.source().name()));
        change.before().ifPresent(was -> item.put(CatalogueKeys.POSITION, number(was.position())));
        return List.of(
                put(with(item, CatalogueKeys.inRevisions(change.key(), revision))),
                put(with(item, CatalogueKeys.inHistory(change.key(), revision))));
    }

    private TransactWriteItem next(long before, Attribution attribution) {
        Update.Builder update =
                Update.builder()
                        .tableName(table)
                        .key(CatalogueKeys.entry(CatalogueKeys.REVISION))
                        .updateExpression("SET updatedAt = :now, revision = :next");
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":now", text(attribution.at().toString()));
        values.put(":next", number(before + 1));
        if (before == 0) {
            update.conditionExpression("attribute_not_exists(pk)");
        } else {
            update.conditionExpression("revision = :before");
            values.put(":before", number(before));
        }
        return TransactWriteItem.builder()
                .update(update.expressionAttributeValues(values).build())
                .build();
    }

    private TransactWriteItem put(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(item).build())
                .build();
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> item, Map<String, AttributeValue> key) {
        Map<String, AttributeValue> keyed = new HashMap<>(item);
        keyed.putAll(key);
        return keyed;
    }
}
