package guide.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.local.dynamodb.FunctionSpec;

import java.util.HashMap;
import java.util.Map;

/// Makes a function's handler by the class name that the template gives, as Lambda does.
public final class Functions {

    private Functions() {}

    /// A handler ready to be called.
    ///
    /// @param environment what the function sees besides its own variables; it wins over them
    public static RequestStreamHandler start(
            FunctionSpec function, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(function.environment());
        all.putAll(environment);
        try {
            return Class.forName(function.handlerClass())
                    .asSubclass(RequestStreamHandler.class)
                    .getConstructor(Map.class)
                    .newInstance(all);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(function.logicalId() + " does not start", e);
        }
    }
}
