package guide.data;

import guide.local.dynamodb.TableServer;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.ArrayList;
import java.util.List;

/// Counts a client's calls by their operation.
final class Counted implements ExecutionInterceptor {

    private final List<String> calls = new ArrayList<>();

    DynamoDbClient client(TableServer server) {
        return server.client(this);
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        calls.add(String.valueOf(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME)));
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    void reset() {
        calls.clear();
    }
}
