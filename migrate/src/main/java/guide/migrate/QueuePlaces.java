package guide.migrate;

import guide.comments.storage.CommentsTable;
import guide.comments.storage.HeldItems;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;

/// Puts what waits, or was taken away, and is no comment where such contributions wait together.
final class QueuePlaces implements Migration {

    static final String WAITING = "what waits or was taken away";
    static final String MOVED = "suggestions, edits and requests that got their place";

    private final CommentsTable table;
    private final Pace pace;
    private final PacedWrites paced;

    QueuePlaces(CommentsTable table, Pace pace) {
        this.table = table;
        this.pace = pace;
        paced = new PacedWrites(table.client(), pace);
    }

    @Override
    public String name() {
        return "queue-places";
    }

    @Override
    public MigrationReport run(boolean apply) {
        MigrationReport report = new MigrationReport();
        StoredItems items = new StoredItems(table.client(), table.name(), pace);
        for (String beginning : List.of("held#", "discarded#")) {
            items.forEach(beginning, item -> place(item, apply, report));
        }
        return report;
    }

    private void place(Map<String, AttributeValue> item, boolean apply, MigrationReport report) {
        report.add(WAITING, 1);
        HeldItems.placed(item)
                .filter(placed -> paced.write(UnchangedItem.moving(table, item, placed), apply))
                .ifPresent(_ -> report.add(MOVED, 1));
    }
}
