package guide.local.dynamodb;

import java.util.List;

/// A statement of a function's policy.
///
/// @param effect `Allow` or `Deny`
/// @param actions such as `dynamodb:GetItem`
/// @param resources tables and indexes, by their names here
/// @param partitions the partition keys that it is about; empty for all
public record Statement(
        String effect, List<String> actions, List<String> resources, List<String> partitions) {

    public Statement {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        partitions = List.copyOf(partitions);
    }

    /// True when the statement is about this call.
    public boolean covers(String action, String resource, String partition) {
        return actions.contains(action)
                && resources.contains(resource)
                && (partitions.isEmpty() || partitions.contains(partition));
    }
}
