package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.AuthorCopy;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Held;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.dynamodb.Environment;
import guide.lambda.dynamodb.ItemReads;
import guide.lambda.dynamodb.PartitionReads;
import guide.lambda.dynamodb.Transactions;
import guide.lambda.problem.ServiceUnavailableException;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The comments table: reads of single things, and the items of transactions.
///
/// @param name of the table
public record CommentsTable(DynamoDbClient client, String name) {

    public static CommentsTable from(Map<String, String> environment, DynamoDbClient client) {
        return new CommentsTable(client, Environment.required(environment, "COMMENTS_TABLE"));
    }

    Optional<Contribution> find(ContributionId id) {
        return item(ContributionItems.key(id)).map(ContributionItems::contribution);
    }

    /// Empty for a tombstone.
    Optional<Contribution.Published> published(ContributionId id) {
        return item(ContributionItems.key(id)).flatMap(ContributionItems::shown);
    }

    Optional<Held> held(ContributionId id) {
        return item(HeldItems.key(id)).map(HeldItems::held);
    }

    Optional<AuthorCopy> copy(AuthorId author, ContributionId id) {
        return item(AuthorCopyItems.key(author, id)).map(AuthorCopyItems::copy);
    }

    /// Read consistently: what is found decides on a write, which may not miss the one before.
    Optional<Map<String, AttributeValue>> item(Map<String, AttributeValue> key) {
        return ItemReads.consistent(client, name, key);
    }

    /// As it was a moment ago, for half the units.
    Optional<Map<String, AttributeValue>> recent(Map<String, AttributeValue> key) {
        return ItemReads.recent(client, name, key);
    }

    List<Map<String, AttributeValue>> partition(String pk) {
        return PartitionReads.all(client, name, pk);
    }

    /// All of them in one BatchGetItem of up to 100 keys.
    List<Map<String, AttributeValue>> batch(KeysAndAttributes keys) {
        BatchGetItemResponse response =
                DynamoErrors.run(
                        () -> client.batchGetItem(get -> get.requestItems(Map.of(name, keys))));
        if (!response.unprocessedKeys().isEmpty()) {
            throw new ServiceUnavailableException(
                    new IllegalStateException("a table that throttles"));
        }
        return response.responses().getOrDefault(name, List.of());
    }

    /// @param item a whole item, or its key
    void deleteItem(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key =
                Attributes.key(text(item, Attributes.PK), text(item, Attributes.SK));
        DynamoErrors.run(() -> client.deleteItem(delete -> delete.tableName(name).key(key)));
    }

    /// Writes all of them in one transaction.
    ///
    /// @return the place of the first item whose condition failed; empty when all was written
    OptionalInt commit(List<TransactWriteItem> items) {
        return new Transactions(client).commit(items);
    }

    TransactWriteItem put(Map<String, AttributeValue> item) {
        return put(Put.builder().item(item));
    }

    /// On the condition that nothing is there.
    TransactWriteItem putNew(Map<String, AttributeValue> item) {
        return put(Put.builder().item(item).conditionExpression("attribute_not_exists(pk)"));
    }

    TransactWriteItem put(Put.Builder put) {
        return TransactWriteItem.builder().put(put.tableName(name).build()).build();
    }

    TransactWriteItem update(Update.Builder update) {
        return TransactWriteItem.builder().update(update.tableName(name).build()).build();
    }

    TransactWriteItem delete(Delete.Builder delete) {
        return TransactWriteItem.builder().delete(delete.tableName(name).build()).build();
    }

    TransactWriteItem check(ConditionCheck.Builder check) {
        return TransactWriteItem.builder().conditionCheck(check.tableName(name).build()).build();
    }
}
