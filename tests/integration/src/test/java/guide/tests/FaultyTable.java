package guide.tests;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// Simulates a table that throttles, or whose responses get lost after a write; switched on for one
/// test at a time. The SDK finds it through its list of global interceptors.
public final class FaultyTable implements ExecutionInterceptor {

    private static final AtomicInteger FAULTS_IN_A_THOUSAND = new AtomicInteger();

    static void faultsInAThousand(int faults) {
        FAULTS_IN_A_THOUSAND.set(faults);
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (strikes()) {
            String code = "ProvisionedThroughputExceededException";
            throw ProvisionedThroughputExceededException.builder()
                    .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                    .build();
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (strikes()) {
            throw SdkClientException.create("the answer was lost");
        }
    }

    private static boolean strikes() {
        return ThreadLocalRandom.current().nextInt(1000) < FAULTS_IN_A_THOUSAND.get();
    }
}
