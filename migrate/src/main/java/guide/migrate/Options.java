package guide.migrate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a command was told: `--name=value`, and `--name` alone.
///
/// @param given by name, without the dashes
public record Options(Map<String, String> given) {

    public Options {
        given = Map.copyOf(given);
    }

    /// Reads what a command was called with.
    ///
    /// @param known names
    /// @throws IllegalArgumentException for any other argument
    public static Options of(String[] arguments, String... known) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (!List.of(known).contains(name)) {
                throw new IllegalArgumentException(
                        argument + " is not one of --" + String.join(", --", known) + ".");
            }
            given.put(name, parts.length == 1 ? "" : parts[1]);
        }
        return new Options(given);
    }

    public boolean has(String name) {
        return given.containsKey(name);
    }

    /// Empty where it is not given, and where it is blank.
    public Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).filter(text -> !text.isBlank());
    }

    /// A number, or the usual one where it is not given.
    ///
    /// @throws IllegalArgumentException if it is not a whole number of at least 1
    public int number(String name, int usual) {
        String text = text(name).orElse(String.valueOf(usual));
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException(
                    "--" + name + " must be a whole number from 1, and is " + text + ".");
        }
        return Integer.parseInt(text);
    }
}
