package guide.migrate;

import guide.comments.storage.CommentsTable;
import guide.comments.storage.ModerationItems;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Takes moderators' reasons about contributions out of the log: those of the last 90 days get an
/// item of their own, which ends; older ones go.
final class Reasons implements Migration {

    static final String ENTRIES = "entries of the log";
    static final String TAKEN = "reasons taken out of the log";

    private final CommentsTable table;
    private final Pace pace;
    private final InstantSource clock;
    private final PacedWrites paced;

    Reasons(CommentsTable table, Pace pace, InstantSource clock) {
        this.table = table;
        this.pace = pace;
        this.clock = clock;
        paced = new PacedWrites(table.client(), pace);
    }

    @Override
    public String name() {
        return "reasons";
    }

    @Override
    public MigrationReport run(boolean apply) {
        MigrationReport report = new MigrationReport();
        new StoredItems(table.client(), table.name(), pace)
                .forEach("log", item -> entry(item, apply, report));
        return report;
    }

    private void entry(Map<String, AttributeValue> item, boolean apply, MigrationReport report) {
        report.add(ENTRIES, 1);
        List<TransactWriteItem> writes =
                ModerationItems.withoutReason(table, item, clock.instant());
        if (writes.isEmpty()) {
            return;
        }
        if (paced.write(writes, apply)) {
            report.add(TAKEN, 1);
        }
    }
}
