package guide.lambda.dynamodb;

import java.util.Map;

/// Reads required settings. A missing one stops the function from starting, so that no check is
/// silently weakened.
public final class Environment {

    private Environment() {}

    public static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
