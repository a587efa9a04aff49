package guide.migrate;

import guide.comments.storage.CommentsTable;
import guide.comments.storage.statistics.WaitingCounts;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.List;

/// Sets how much waits and is reported, which the desk shows, to what is there: for what was there
/// before these were counted, and whenever somebody doubts them.
final class WaitingNumbers implements Migration {

    static final String SET = "numbers of what waits or is reported that differed";

    private final CommentsTable table;
    private final Pace pace;
    private final PacedWrites paced;

    WaitingNumbers(CommentsTable table, Pace pace) {
        this.table = table;
        this.pace = pace;
        paced = new PacedWrites(table.client(), pace);
    }

    @Override
    public String name() {
        return "waiting-counts";
    }

    @Override
    public MigrationReport run(boolean apply) {
        MigrationReport report = new MigrationReport();
        WaitingCounts counts = new WaitingCounts(table);
        new StoredItems(table.client(), table.name(), pace).forEach(counts::add);
        for (TransactWriteItem each : counts.corrections()) {
            if (paced.write(List.of(each), apply)) {
                report.add(SET, 1);
            }
        }
        return report;
    }
}
