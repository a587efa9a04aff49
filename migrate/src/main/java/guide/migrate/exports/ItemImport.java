package guide.migrate.exports;

import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.Attributes;
import guide.migrate.MigrationReport;
import guide.migrate.NewItems;
import guide.migrate.Pace;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts items into a table, a hundred at once, and each only where nothing is.
final class ItemImport implements AutoCloseable {

    static final String NEW = "new";
    static final String KNOWN = "known";
    static final String OTHER = "left as they are: the table has another item there";
    static final String IN_USE = "refused: of a thread that the table has with another history";
    static final String ENDED = "left out: past their end";

    private static final int AT_ONCE = 100;

    private final CommentsTable table;
    private final MigrationReport report;
    private final NewItems newItems;
    private final List<Map<String, AttributeValue>> waiting = new ArrayList<>();

    /// Of threads of which nothing is taken.
    private final Set<String> refused = new HashSet<>();

    ItemImport(CommentsTable table, Pace pace, boolean apply, MigrationReport report) {
        this.table = table;
        this.report = report;
        newItems = new NewItems(table.client(), table.name(), pace, apply);
    }

    void add(ExportLine line, Map<String, AttributeValue> item) {
        if (line.digest().filter(refused::contains).isPresent()) {
            report.add(IN_USE, 1);
        } else if (isPastEnd(item)) {
            report.add(ENDED, 1);
        } else if (line.typeName().equals(LineTypes.THREAD)) {
            addThread(line, item);
        } else {
            waiting.add(item);
            if (waiting.size() == AT_ONCE) {
                flush();
            }
        }
    }

    /// Alone: what follows depends on whether the thread is there.
    private void addThread(ExportLine line, Map<String, AttributeValue> item) {
        flush();
        NewItems.PutOutcome outcome = newItems.put(List.of(item)).getFirst();
        if (outcome == NewItems.PutOutcome.OTHER) {
            refused.add(line.digest().orElseThrow());
            report.add(IN_USE, 1);
        } else {
            count(outcome);
        }
    }

    private boolean isPastEnd(Map<String, AttributeValue> item) {
        return item.containsKey("expiresAt")
                && Attributes.number(item, "expiresAt") <= table.clock().instant().getEpochSecond();
    }

    private void flush() {
        newItems.put(waiting).forEach(this::count);
        waiting.clear();
    }

    private void count(NewItems.PutOutcome outcome) {
        report.add(
                switch (outcome) {
                    case NEW -> NEW;
                    case KNOWN -> KNOWN;
                    case OTHER -> OTHER;
                },
                1);
    }

    @Override
    public void close() {
        flush();
    }
}
