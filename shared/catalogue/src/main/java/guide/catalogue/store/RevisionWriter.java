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

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes revisions; the catalogue changes in no other way.
///
/// A revision is written in one transaction, on the condition that the catalogue is still at the
/// preceding revision, so that no change overwrites one that was not read. What is written of the
/// past is written once: IAM cannot keep a PutItem from replacing an item, so each has the
/// condition that nothing is there.
public final class RevisionWriter {

    /// The number of items that a transaction contains for each entry, besides one for the
    /// revision.
    public static final int ITEMS_FOR_EACH_ENTRY = 3;

    private final String table;

    public RevisionWriter(String table) {
        this.table = table;
    }

    public static RevisionWriter from(Map<String, String> environment) {
        return new RevisionWriter(Environment.required(environment, "CATALOGUE_TABLE"));
    }

    /// Returns the items of the transaction that writes the revision after `before`.
    ///
    /// @param before the revision that was read; 0 for a catalogue that was never loaded
    /// @param changes at least one change, each of another entry
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

    /// Returns the writes of the revision that an accepted edit makes, with the reader's name where
    /// it can be taken away.
    ///
    /// @param contribution the id of the edit
    /// @param name as the reader signed it
    public List<TransactWriteItem> writesOfEdit(
            long before, String contribution, String name, Instant at, EntryChange change) {
        Attribution nameless =
                new Attribution(ChangeSource.PEOPLE, "", Credits.comment(contribution), at);
        List<TransactWriteItem> writes = new ArrayList<>(writes(before, nameless, List.of(change)));
        writes.add(Credits.write(table, contribution, name));
        return writes;
    }

    /// Returns the write that removes the mark of people's changes from an entry, on the condition
    /// that the entry is still as it was read. It is not a revision, because the catalogue does not
    /// change.
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
        Entries.requireReadable(key, after);
        if (origin == ChangeSource.WATCH) {
            return inPlace(key, after);
        }
        Map<String, AttributeValue> item = new HashMap<>(CatalogueKeys.entry(key));
        item.put(CatalogueKeys.JSON, text(after.json()));
        item.put(CatalogueKeys.POSITION, number(after.position()));
        if (origin == ChangeSource.PEOPLE) {
            item.put(CatalogueKeys.EDITED, number(revision));
        }
        return put(item);
    }

    /// Leaves the mark of people's changes as it is.
    private TransactWriteItem inPlace(String key, Entry after) {
        Update update =
                Update.builder()
                        .tableName(table)
                        .key(CatalogueKeys.entry(key))
                        .updateExpression("SET json = :json")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeValues(Map.of(":json", text(after.json())))
                        .build();
        return TransactWriteItem.builder().update(update).build();
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
                putNew(with(item, CatalogueKeys.inRevisions(change.key(), revision))),
                putNew(with(item, CatalogueKeys.inHistory(change.key(), revision))));
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
        return put(Put.builder().item(item));
    }

    private TransactWriteItem putNew(Map<String, AttributeValue> item) {
        return put(Put.builder().item(item).conditionExpression("attribute_not_exists(pk)"));
    }

    private TransactWriteItem put(Put.Builder put) {
        return TransactWriteItem.builder().put(put.tableName(table).build()).build();
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> item, Map<String, AttributeValue> key) {
        Map<String, AttributeValue> keyed = new HashMap<>(item);
        keyed.putAll(key);
        return keyed;
    }
}
