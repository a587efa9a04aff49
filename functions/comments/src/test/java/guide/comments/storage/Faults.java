package guide.comments.storage;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Lets one write fail: before it reaches the table, or after it was applied and before its answer
/// arrived.
final class Faults implements ExecutionInterceptor {

    enum When {
        BEFORE,
        AFTER
    }

    private final int failing;
    private final When when;
    private int writes;

    /// @param failing the write that fails, 1 for the first; 0 for none
    Faults(int failing, When when) {
        this.failing = failing;
        this.when = when;
    }

    /// How many writes were tried.
    int writes() {
        return writes;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (isWrite(context.request())) {
            writes++;
            failIf(When.BEFORE);
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (isWrite(context.request())) {
            failIf(When.AFTER);
        }
    }

    private void failIf(When now) {
        if (writes == failing && when == now) {
            throw SdkClientException.create("the table went away");
        }
    }

    private static boolean isWrite(SdkRequest request) {
        return request instanceof PutItemRequest
                || request instanceof DeleteItemRequest
                || request instanceof UpdateItemRequest
                || request instanceof TransactWriteItemsRequest;
    }
}
