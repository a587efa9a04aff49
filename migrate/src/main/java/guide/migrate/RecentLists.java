package guide.migrate;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.storage.CommentsTable;
import guide.comments.storage.recent.RecentBacklog;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Fills the lists from which feeds are made with what was published, and requested, before they
/// were there, as far as they go back.
final class RecentLists implements Migration {

    static final String LOOKED_AT = "contributions and requested reviews";
    static final String LISTED = "entries that feeds have from now on";

    /// The reads of a thread and of two lists.
    private static final int READ_UNITS = 3;

    private final CommentsTable table;
    private final RecentBacklog backlog;
    private final Pace pace;
    private final PacedWrites paced;

    RecentLists(CommentsTable table, Pace pace) {
        this.table = table;
        this.pace = pace;
        backlog = new RecentBacklog(table);
        paced = new PacedWrites(table.client(), pace);
    }

    @Override
    public String name() {
        return "recent-lists";
    }

    @Override
    public MigrationReport run(boolean apply) {
        MigrationReport report = new MigrationReport();
        Map<String, Map<String, AttributeValue>> changed = new HashMap<>();
        for (String kind : List.of("thread#", "requests#")) {
            new StoredItems(table.client(), table.name(), pace)
                    .forEach(kind, item -> list(item, apply, report, changed));
        }
        changed.values().forEach(backlog::changed);
        return report;
    }

    private void list(
            Map<String, AttributeValue> item,
            boolean apply,
            MigrationReport report,
            Map<String, Map<String, AttributeValue>> changed) {
        report.add(LOOKED_AT, 1);
        List<Map<String, AttributeValue>> missing = backlog.missing(item);
        pace.spend(READ_UNITS);
        for (Map<String, AttributeValue> each : missing) {
            if (paced.write(List.of(table.putNew(each)), apply)) {
                report.add(LISTED, 1);
                if (apply) {
                    changed.put(text(each, Attributes.PK), each);
                }
            }
        }
    }
}
