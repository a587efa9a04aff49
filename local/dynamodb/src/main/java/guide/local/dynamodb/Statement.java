package guide.local.dynamodb;

import java.util.List;

/// A statement of a function's IAM policy.
///
/// @param effect `Allow` or `Deny`
/// @param actions such as `dynamodb:GetItem`
/// @param resources tables and indexes, by their local names
/// @param partitions the partition keys that it applies to, where one with `*` at its end stands
///   for all that begin so; empty for all
public record Statement(
        String effect, List<String> actions, List<String> resources, List<String> partitions) {

    public Statement {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        partitions = List.copyOf(partitions);
    }

    /// Returns true if the statement applies to this call.
    ///
    /// @param partition the partition key, or its beginning up to the first `#`
    public boolean covers(String action, String resource, String partition) {
        return actions.contains(action)
                && resources.contains(resource)
                && (partitions.isEmpty()
                        || partitions.stream().anyMatch(each -> matches(each, partition)));
    }

    private static boolean matches(String pattern, String partition) {
        return pattern.endsWith("*")
                ? partition.startsWith(pattern.substring(0, pattern.length() - 1))
                : partition.equals(pattern);
    }
}
