package guide.comments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.dynamodb.Environment;
import guide.dynamodb.Items;
import guide.json.Json;
import guide.snapshot.CatalogueTable;
import guide.snapshot.Revision;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Applies accepted edits to the catalogue, as parts of the transaction that accepts them.
final class CatalogueWrites {

    private final CatalogueEdits edits;
    private final CatalogueTable catalogue;
    private final String table;

    CatalogueWrites(CatalogueTable catalogue, String table) {
        this.catalogue = catalogue;
        this.table = table;
        edits = new CatalogueEdits(catalogue);
    }

    static CatalogueWrites in(CatalogueTable catalogue, Map<String, String> environment) {
        return new CatalogueWrites(catalogue, Environment.required(environment, "CATALOGUE_TABLE"));
    }

    boolean conflicts(Content.Edit edit) {
        return edits.conflicts(edit);
    }

    /// The entry with the edit, the next revision, and its place in the entry's history with credit
    /// to the author. The revision is the condition: whatever changed the catalogue meanwhile stops
    /// it.
    ///
    /// @return empty when the target says something else than when the edit was written, or cannot
    ///   hold the value any more
    Optional<List<TransactWriteItem>> apply(Held held, Content.Edit edit, Act act) {
        long revision = catalogue.revision();
        Optional<CatalogueEdit> found =
                edits.of(edit).filter(each -> each.value().equals(edit.before()));
        try {
            return found.map(target -> writes(target, held, edit, act, revision));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<TransactWriteItem> writes(
            CatalogueEdit target, Held held, Content.Edit edit, Act act, long revision) {
        ObjectNode after = target.applied(edit, act.at());
        JsonNode now = new CatalogueEdit(target.target(), after, target.trait()).value();
        Revision change =
                new Revision(
                        revision + 1,
                        act.at(),
                        held.proposed().author().name(),
                        "Accepted edit " + held.id().text(),
                        List.of(new Revision.Change(edit.target(), edit.before(), now)));
        String entry = target.target().entry();
        return List.of(
                update(entry, after, revision + 1),
                nextRevision(revision, act),
                put(entry, change));
    }

    /// Only the JSON: its place among the others stays, and the mark keeps a load from undoing it.
    private TransactWriteItem update(String entry, ObjectNode after, long revision) {
        return TransactWriteItem.builder()
                .update(
                        Update.builder()
                                .tableName(table)
                                .key(Items.key(CatalogueTable.PARTITION, entry))
                                .updateExpression("SET json = :json, edited = :revision")
                                .conditionExpression("attribute_exists(pk)")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":json", Items.text(after.toString()),
                                                ":revision", Items.number(revision)))
                                .build())
                .build();
    }

    private TransactWriteItem nextRevision(long before, Act act) {
        return TransactWriteItem.builder()
                .update(
                        Update.builder()
                                .tableName(table)
                                .key(Items.key(CatalogueTable.PARTITION, CatalogueTable.REVISION))
                                .updateExpression("SET updatedAt = :now, revision = :next")
                                .conditionExpression("revision = :before")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":now", Items.text(act.at().toString()),
                                                ":next", Items.number(before + 1),
                                                ":before", Items.number(before)))
                                .build())
                .build();
    }

    private TransactWriteItem put(String entry, Revision change) {
        Map<String, AttributeValue> item =
                new HashMap<>(CatalogueTable.historyKey(entry, change.revision()));
        item.put(CatalogueTable.JSON, Items.text(Json.write(change)));
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(item).build())
                .build();
    }
}
