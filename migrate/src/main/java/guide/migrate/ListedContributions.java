package guide.migrate;

import guide.comments.storage.CommentsTable;
import guide.comments.storage.recent.RecentBacklog;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;

/// Fills the list of everything that is published, which moderators look through, with what was
/// published before there was a list.
final class ListedContributions implements Migration {

    static final String LOOKED_AT = "contributions looked at";
    static final String LISTED = "contributions that moderators can list from now on";

    private final CommentsTable table;
    private final RecentBacklog backlog;
    private final Pace pace;
    private final PacedWrites paced;

    ListedContributions(CommentsTable table, Pace pace) {
        this.table = table;
        this.pace = pace;
        backlog = new RecentBacklog(table);
        paced = new PacedWrites(table.client(), pace);
    }

    @Override
    public String name() {
        return "listed-contributions";
    }

    @Override
    public MigrationReport run(boolean apply) {
        MigrationReport report = new MigrationReport();
        new StoredItems(table.client(), table.name(), pace)
                .forEach("thread#", item -> list(item, apply, report));
        return report;
    }

    /// The contribution itself, by which it is known to be listed, is written last.
    private void list(Map<String, AttributeValue> item, boolean apply, MigrationReport report) {
        report.add(LOOKED_AT, 1);
        pace.spend(2);
        List<Map<String, AttributeValue>> missing = backlog.unlisted(item).reversed();
        for (Map<String, AttributeValue> each : missing) {
            paced.write(List.of(table.put(each)), apply);
        }
        if (!missing.isEmpty()) {
            report.add(LISTED, 1);
        }
    }
}
