package guide.local.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The conditions of the template, which parameters decide.
///
/// @param named what stands under `Conditions`
/// @param text of a value that is compared
record Conditions(Map<String, Object> named, Function<Object, String> text) {

    /// @param condition the name of one, or a function that makes one
    /// @throws IllegalStateException if there is none of that name, or it is made of something else
    boolean holds(Object condition) {
        return switch (condition) {
            case String name -> holds(known(name));
            case Yaml.Intrinsic(String function, List<Object> arguments) ->
                    holds(function, arguments);
            default -> throw new IllegalStateException("not a condition: " + condition);
        };
    }

    private boolean holds(String function, List<Object> arguments) {
        return switch (function) {
            case "!Condition" -> holds(arguments.getFirst());
            case "!Not" -> !holds(arguments.getFirst());
            case "!And" -> arguments.stream().allMatch(this::holds);
            case "!Or" -> arguments.stream().anyMatch(this::holds);
            case "!Equals" ->
                    text.apply(arguments.getFirst()).equals(text.apply(arguments.getLast()));
            default -> throw new IllegalStateException("not a condition: " + function);
        };
    }

    private Object known(String name) {
        Object condition = named.get(name);
        if (condition == null) {
            throw new IllegalStateException("template.yaml has no condition " + name);
        }
        return condition;
    }
}
