package guide.local.dynamodb;

import java.util.List;

/// An event source mapping of the template: which records of a table's stream a function gets.
///
/// @param function its logical id
/// @param table the logical id of the table
/// @param batchSize how many records it gets at once at most
/// @param retries how often a batch is tried again
/// @param patterns a record that matches one of them is handed over
public record StreamSource(
        String function, String table, int batchSize, int retries, List<EventPattern> patterns) {

    public StreamSource {
        patterns = List.copyOf(patterns);
    }
}
