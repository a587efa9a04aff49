package guide.local.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.local.dynamodb.FunctionSpec;

import java.util.HashMap;
import java.util.Map;

/// Creates the handlers of functions by the class names in the template, like Lambda.
public final class LocalFunctions {

    private LocalFunctions() {}

    /// Creates a handler.
    ///
    /// Its DynamoDB calls have its logical id as their session token, as those of a deployed
    /// function have the token of its role, so that the server's log, or a test, can identify the
    /// caller.
    ///
    /// @param environment additional variables, which override the function's own
    public static RequestStreamHandler start(
            FunctionSpec function, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(function.environment());
        // Nobody outside is asked unless somebody says so.
        all.replace("REGISTRIES", "none");
        all.putAll(environment);
        all.put("AWS_SESSION_TOKEN", function.logicalId());
        return create(function, all);
    }

    /// @param all the variables that it has
    static RequestStreamHandler create(FunctionSpec function, Map<String, String> all) {
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
