package guide.bench.lambda;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a measurement of functions is to measure.
///
/// @param rounds how often each variant is measured
/// @param functions logical ids; empty for all
/// @param baseline the folder of another commit's functions, built by `bin/build-baseline`
record BenchOptions(int rounds, List<String> functions, Optional<Path> baseline) {

    private static final String ROUNDS = "11";

    BenchOptions {
        functions = List.copyOf(functions);
    }

    /// Reads `rounds=5`, `functions=list,framework` and `baseline=<folder>`, each of them optional;
    /// without a value they mean nothing.
    static BenchOptions of(List<String> arguments) {
        Map<String, String> values =
                arguments.stream()
                        .map(argument -> argument.split("=", 2))
                        .filter(pair -> pair.length == 2 && !pair[1].isBlank())
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new BenchOptions(
                Integer.parseInt(values.getOrDefault("rounds", ROUNDS)),
                values.containsKey("functions")
                        ? Arrays.stream(values.getOrDefault("functions", "").split(",", -1))
                                .map(BenchFunctions::idOf)
                                .toList()
                        : List.of(),
                Optional.ofNullable(values.get("baseline")).map(Path::of));
    }

    /// Returns the same options for these functions, unless some are chosen already.
    BenchOptions preferring(List<String> ids) {
        return functions.isEmpty() ? new BenchOptions(rounds, ids, baseline) : this;
    }

    boolean includes(String function) {
        return functions.isEmpty() || functions.contains(function);
    }
}
