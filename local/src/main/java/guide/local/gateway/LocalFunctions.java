package guide.local.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import guide.local.dynamodb.FunctionSpec;

import java.util.HashMap;
import java.util.Map;

/// Makes a function's handler by the class name that the template gives, as Lambda does.
public final class LocalFunctions {

    private LocalFunctions() {}

    /// A handler ready to be called.
    ///
    /// Its calls carry its logical id as their session token, as those of a deployed function carry
    /// the token of its role: so a table server's log, or a test, can tell who calls.
    ///
    /// @param environment what the function sees besides its own variables; it wins over them
    public static RequestStreamHandler start(
            FunctionSpec function, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(function.environment());
        all.putAll(environment);
        all.put("AWS_SESSION_TOKEN", function.logicalId());
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
