package guide.data;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Lets a client's call fail, and all after it, as if the function had ended there.
final class BrokenCall implements ExecutionInterceptor {

    private final int failing;
    private int calls;

    /// @param failing the call that fails, 1 for the first; negative if it was applied before
    BrokenCall(int failing) {
        this.failing = failing;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        calls++;
        if (calls > Math.abs(failing) || calls == failing) {
            throw SdkClientException.create("the table went away");
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (calls == -failing) {
            throw SdkClientException.create("the table went away");
        }
    }
}
