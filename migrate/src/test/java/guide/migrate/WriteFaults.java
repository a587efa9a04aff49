package guide.migrate;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import java.util.concurrent.atomic.AtomicInteger;

/// Ends a command at one of its writes, as a kill does: nothing of it runs after that.
public final class WriteFaults implements ExecutionInterceptor {

    /// What ends it; no code of the project expects it.
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final AtomicInteger writes = new AtomicInteger();
    private final int last;

    /// @param last the last write that reaches the table, from 0
    public WriteFaults(int last) {
        this.last = last;
    }

    public int writes() {
        return writes.get();
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (isWrite(context.request()) && writes.incrementAndGet() > last) {
            throw new Killed();
        }
    }

    private static boolean isWrite(SdkRequest request) {
        return request instanceof PutItemRequest
                || request instanceof UpdateItemRequest
                || request instanceof TransactWriteItemsRequest;
    }
}
