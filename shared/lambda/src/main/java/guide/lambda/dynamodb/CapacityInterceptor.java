package guide.lambda.dynamodb;

import guide.lambda.log.CapacityUsed;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
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
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

import java.util.List;
import java.util.Optional;

/// Requests the capacity consumed by each call, and adds it to the current request's
/// [CapacityUsed].
///
/// It covers the operations that the stores use; any other counts as a call without units. A failed
/// call reports no units, although a failed condition costs as much as the write. The SDK's retries
/// count as one call. It runs in every start, so it has no lambdas: each is one more class to make.
public class CapacityInterceptor implements ExecutionInterceptor {

    private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        Optional<CapacityUsed> used = CapacityUsed.current();
        if (used.isPresent()) {
            used.get().called();
        }
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return switch (context.request()) {
            case GetItemRequest r -> r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case QueryRequest r -> r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case BatchGetItemRequest r -> r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case PutItemRequest r -> r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case UpdateItemRequest r -> r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case BatchWriteItemRequest r -> r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case DeleteItemRequest r -> r.toBuilder().returnConsumedCapacity(TOTAL).build();
            case TransactWriteItemsRequest r -> r.toBuilder().returnConsumedCapacity(TOTAL).build();
            default -> context.request();
        };
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        switch (context.response()) {
            case GetItemResponse r -> read(request, units(r.consumedCapacity()));
            case QueryResponse r -> read(request, units(r.consumedCapacity()));
            case BatchGetItemResponse r -> read(request, units(r.consumedCapacity()));
            case PutItemResponse r -> wrote(request, units(r.consumedCapacity()));
            case UpdateItemResponse r -> wrote(request, units(r.consumedCapacity()));
            case BatchWriteItemResponse r -> wrote(request, units(r.consumedCapacity()));
            case DeleteItemResponse r -> wrote(request, units(r.consumedCapacity()));
            case TransactWriteItemsResponse r -> wrote(request, units(r.consumedCapacity()));
            default -> {}
        }
    }

    /// A read that used these capacity units.
    protected void read(SdkRequest request, double units) {
        Optional<CapacityUsed> used = CapacityUsed.current();
        if (used.isPresent()) {
            used.get().read(units);
        }
    }

    /// A write that used these capacity units.
    protected void wrote(SdkRequest request, double units) {
        Optional<CapacityUsed> used = CapacityUsed.current();
        if (used.isPresent()) {
            used.get().wrote(units);
        }
    }

    @Override
    public void onExecutionFailure(
            Context.FailedExecution context, ExecutionAttributes attributes) {
        CapacityUsed.current().ifPresent(use -> use.failed(code(context.exception())));
    }

    private static double units(@Nullable ConsumedCapacity consumed) {
        return consumed == null || consumed.capacityUnits() == null ? 0 : consumed.capacityUnits();
    }

    private static double units(List<ConsumedCapacity> consumed) {
        double sum = 0;
        for (ConsumedCapacity each : consumed) {
            sum += units(each);
        }
        return sum;
    }

    private static String code(Throwable failure) {
        return failure instanceof AwsServiceException service && service.awsErrorDetails() != null
                ? service.awsErrorDetails().errorCode()
                : failure.getClass().getSimpleName();
    }
}
