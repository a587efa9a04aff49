package guide.watch;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/// A client of a real table, in whose calls a test may interfere.
final class InterruptedCalls {

    private InterruptedCalls() {}

    /// @param before is told the operation, such as `putItem`, before each call; what it throws,
    ///   the call throws
    static DynamoDbClient of(DynamoDbClient client, Consumer<String> before) {
        return (DynamoDbClient)
                Proxy.newProxyInstance(
                        DynamoDbClient.class.getClassLoader(),
                        new Class<?>[] {DynamoDbClient.class},
                        (_, method, arguments) -> {
                            before.accept(method.getName());
                            try {
                                return method.invoke(client, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
