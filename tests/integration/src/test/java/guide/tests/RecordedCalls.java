package guide.tests;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Records the permissions that each function needs for its table calls in this run; for a
/// transaction, those of each item. The SDK finds it through its list of global interceptors.
///
/// A function is identified by the session token that the local gateway gives it; calls by the
/// tests themselves have none.
public final class RecordedCalls implements ExecutionInterceptor {

    /// A kind of call that was made.
    ///
    /// @param function its logical id
    /// @param action such as `dynamodb:GetItem`
    /// @param resource the table's name, or `table/index/name`
    /// @param partition the partition key up to its first `#`, such as `log` or `thread#`; empty
    ///   for a Query of an index
    record Call(String function, String action, String resource, String partition) {}

    private static final Set<Call> CALLS = ConcurrentHashMap.newKeySet();

    private static final Set<String> OVERWRITING = ConcurrentHashMap.newKeySet();

    /// Returns the partitions, as in [Call], in which a transaction put something without a
    /// condition, which replaces what is there.
    static Set<String> overwriting() {
        return Set.copyOf(OVERWRITING);
    }

    /// Returns all calls so far.
    static Set<Call> all() {
        return Set.copyOf(CALLS);
    }

    @Override
    public void beforeTransmission(
            Context.BeforeTransmission context, ExecutionAttributes attributes) {
        Optional<String> function =
                context.httpRequest().firstMatchingHeader("X-Amz-Security-Token");
        function.ifPresent(id -> calls(id, context.request()).forEach(CALLS::add));
    }

    private static Stream<Call> calls(String id, SdkRequest request) {
        return switch (request) {
            case GetItemRequest r -> one(id, "GetItem", r.tableName(), r.key());
            case PutItemRequest r -> one(id, "PutItem", r.tableName(), r.item());
            case UpdateItemRequest r -> one(id, "UpdateItem", r.tableName(), r.key());
            case DeleteItemRequest r -> one(id, "DeleteItem", r.tableName(), r.key());
            case QueryRequest r -> one(id, "Query", resource(r), key(r));
            case BatchGetItemRequest r ->
                    r.requestItems().keySet().stream()
                            .flatMap(table -> one(id, "BatchGetItem", table, Map.of()));
            case BatchWriteItemRequest r ->
                    r.requestItems().entrySet().stream()
                            .flatMap(
                                    table ->
                                            table.getValue().stream()
                                                    .flatMap(
                                                            write ->
                                                                    one(
                                                                            id,
                                                                            "BatchWriteItem",
                                                                            table.getKey(),
                                                                            item(write))));
            case TransactWriteItemsRequest r ->
                    r.transactItems().stream().flatMap(item -> calls(id, item));
            default -> one(id, request.getClass().getSimpleName(), "unknown", Map.of());
        };
    }

    private static Map<String, AttributeValue> item(WriteRequest write) {
        return write.putRequest() != null ? write.putRequest().item() : write.deleteRequest().key();
    }

    private static Stream<Call> calls(String id, TransactWriteItem item) {
        if (item.put() != null) {
            if (item.put().conditionExpression() == null) {
                OVERWRITING.add(partition(item.put().item()));
            }
            return one(id, "PutItem", item.put().tableName(), item.put().item());
        }
        if (item.update() != null) {
            return one(id, "UpdateItem", item.update().tableName(), item.update().key());
        }
        return item.delete() != null
                ? one(id, "DeleteItem", item.delete().tableName(), item.delete().key())
                : one(
                        id,
                        "ConditionCheckItem",
                        item.conditionCheck().tableName(),
                        item.conditionCheck().key());
    }

    /// The queries of this project name the value of their partition `:pk`.
    private static Map<String, AttributeValue> key(QueryRequest query) {
        AttributeValue partition = query.expressionAttributeValues().get(":pk");
        return partition == null ? Map.of() : Map.of("pk", partition);
    }

    private static String resource(QueryRequest query) {
        return query.indexName() == null
                ? query.tableName()
                : query.tableName() + "/index/" + query.indexName();
    }

    private static Stream<Call> one(
            String function, String operation, String resource, Map<String, AttributeValue> key) {
        return Stream.of(new Call(function, "dynamodb:" + operation, resource, partition(key)));
    }

    private static String partition(Map<String, AttributeValue> key) {
        String pk = Optional.ofNullable(key.get("pk")).map(AttributeValue::s).orElse("");
        return pk.contains("#") ? pk.substring(0, pk.indexOf('#') + 1) : pk;
    }
}
