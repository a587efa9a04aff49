package guide.local.dynamodb;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Measures the units of each call: from `ConsumedCapacity`, and for transactions, of which
/// DynamoDB Local reports only one item, from the sizes of the items by the documented rule (two
/// units for each kilobyte or part of it).
public final class Meter implements ExecutionInterceptor {

    private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

    /// A call with its capacity units.
    public record MeteredCall(String call, double units) {}

    private final List<MeteredCall> readings = new ArrayList<>();

    public List<MeteredCall> readings() {
        return List.copyOf(readings);
    }

    public List<String> calls() {
        return readings.stream().map(MeteredCall::call).toList();
    }

    public double units() {
        return readings.stream().mapToDouble(MeteredCall::units).sum();
    }

    public void reset() {
        readings.clear();
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return switch (context.request()) {
            case GetItemRequest r -> r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case DeleteItemRequest r -> r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case UpdateItemRequest r -> r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case PutItemRequest r -> r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case QueryRequest r -> r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case BatchGetItemRequest r -> r.toBuilder().returnConsumedCapacity(TOTAL).build();
            default -> context.request();
        };
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        String call = context.request().getClass().getSimpleName().replace("Request", "");
        if (context.request() instanceof TransactWriteItemsRequest transaction) {
            readings.add(new MeteredCall(call, units(transaction)));
        } else {
            readings.add(new MeteredCall(call, units(context.response())));
        }
    }

    private static double units(SdkResponse response) {
        return switch (response) {
            case GetItemResponse r -> r.consumedCapacity().capacityUnits();
            case DeleteItemResponse r -> r.consumedCapacity().capacityUnits();
            case UpdateItemResponse r -> r.consumedCapacity().capacityUnits();
            case PutItemResponse r -> r.consumedCapacity().capacityUnits();
            case QueryResponse r -> r.consumedCapacity().capacityUnits();
            case BatchGetItemResponse r ->
                    r.consumedCapacity().stream()
                            .mapToDouble(ConsumedCapacity::capacityUnits)
                            .sum();
            default -> throw new AssertionError("no rule for " + response.getClass());
        };
    }

    private static double units(TransactWriteItemsRequest transaction) {
        return transaction.transactItems().stream().mapToDouble(Meter::units).sum();
    }

    /// An update is always of the thread's own item, which stays below one kilobyte.
    private static double units(TransactWriteItem item) {
        return item.put() == null ? 2 : 2 * Math.ceil(size(item.put().item()) / 1024.0);
    }

    /// Returns the size of names and values in UTF-8, and of numbers by their digits: never less
    /// than DynamoDB's own count.
    public static int size(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(each -> bytes(each.getKey()) + bytes(text(each.getValue())))
                .sum();
    }

    private static String text(AttributeValue value) {
        return value.s() == null ? value.n() : value.s();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
