package guide.catalogue.store;

import static guide.lambda.dynamodb.Attributes.text;

import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.dynamodb.Environment;
import guide.lambda.json.Json;
import guide.lambda.problem.ServiceUnavailableException;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Readers' names in the history of the catalogue, by the contribution that was accepted.
///
/// The history itself only grows, so a revision that an accepted edit made has no name in it; its
/// comment says which contribution it was, and the name is here, where it can be blanked.
public final class Credits {

    /// The comment of such a revision is this and the contribution's id.
    private static final String COMMENT = "Accepted edit ";

    private final DynamoDbClient client;
    private final String table;

    public Credits(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    public static Credits from(Map<String, String> environment, DynamoDbClient client) {
        return new Credits(client, Environment.required(environment, "CATALOGUE_TABLE"));
    }

    /// Returns the comment of a revision that was made from this contribution.
    public static String comment(String contribution) {
        return COMMENT + contribution;
    }

    /// Returns the write of a name, for the transaction of the revision.
    static TransactWriteItem write(String table, String contribution, String name) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(item(contribution, name)).build())
                .build();
    }

    /// Takes the name away, also one that is in the revision itself, as before names had items of
    /// their own.
    public void blank(String contribution) {
        DynamoErrors.run(
                () -> client.putItem(put -> put.tableName(table).item(item(contribution, ""))));
    }

    /// Returns the same revisions, each with the name that its credit has now: one BatchGetItem of
    /// half a unit for each accepted edit, and no call where there is none.
    ///
    /// @param revisions at most 100
    List<Revision> named(List<Revision> revisions) {
        List<Map<String, AttributeValue>> keys =
                revisions.stream()
                        .flatMap(each -> contribution(each).stream())
                        .distinct()
                        .map(Credits::key)
                        .toList();
        if (keys.isEmpty()) {
            return revisions;
        }
        Map<String, String> names = new HashMap<>();
        for (Map<String, AttributeValue> item : read(keys)) {
            names.put(text(item, Attributes.PK), text(item, CatalogueKeys.NAME));
        }
        return revisions.stream().map(each -> named(each, names)).toList();
    }

    /// Returns the writes that take a reader's name out of an item of the history, as it was stored
    /// before names had items of their own; empty for any other item.
    public List<TransactWriteItem> withoutName(Map<String, AttributeValue> history) {
        Revision revision = Json.readOwn(text(history, CatalogueKeys.JSON), Revision.class);
        Optional<String> contribution = contribution(revision);
        if (contribution.isEmpty() || revision.by().isEmpty()) {
            return List.of();
        }
        Update nameless =
                Update.builder()
                        .tableName(table)
                        .key(
                                Attributes.key(
                                        text(history, Attributes.PK), text(history, Attributes.SK)))
                        .updateExpression("SET json = :nameless")
                        .conditionExpression("json = :read")
                        .expressionAttributeValues(
                                Map.of(
                                        ":nameless", text(Json.write(revision.creditedTo(""))),
                                        ":read", text(text(history, CatalogueKeys.JSON))))
                        .build();
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(TransactWriteItem.builder().update(nameless).build());
        if (read(List.of(key(contribution.get()))).isEmpty()) {
            writes.add(write(table, contribution.get(), revision.by()));
        }
        return writes;
    }

    private static Revision named(Revision revision, Map<String, String> names) {
        return contribution(revision)
                .map(CatalogueKeys::credit)
                .map(names::get)
                .map(revision::creditedTo)
                .orElse(revision);
    }

    private static Optional<String> contribution(Revision revision) {
        return Optional.of(revision.comment())
                .filter(comment -> comment.startsWith(COMMENT))
                .map(comment -> comment.substring(COMMENT.length()))
                // A comment that an owner wrote may be anything; a key has at most 2048 bytes.
                .filter(id -> id.length() <= 64);
    }

    private List<Map<String, AttributeValue>> read(List<Map<String, AttributeValue>> keys) {
        KeysAndAttributes all = KeysAndAttributes.builder().keys(keys).build();
        BatchGetItemResponse response =
                DynamoErrors.run(
                        () -> client.batchGetItem(get -> get.requestItems(Map.of(table, all))));
        if (!response.unprocessedKeys().isEmpty()) {
            throw new ServiceUnavailableException(
                    new IllegalStateException("a table that throttles"));
        }
        return response.responses().getOrDefault(table, List.of());
    }

    private static Map<String, AttributeValue> item(String contribution, String name) {
        Map<String, AttributeValue> item = new HashMap<>(key(contribution));
        item.put(CatalogueKeys.NAME, text(name));
        return item;
    }

    private static Map<String, AttributeValue> key(String contribution) {
        return Attributes.key(CatalogueKeys.credit(contribution), "#");
    }
}
