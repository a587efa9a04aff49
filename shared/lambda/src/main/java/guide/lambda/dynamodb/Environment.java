package guide.lambda.dynamodb;

import java.util.Map;

/// Reads settings; a missing one stops the function from starting rather than weakening a check.
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
