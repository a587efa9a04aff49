package guide.migrate;

import guide.comments.storage.CommentsTable;
import guide.comments.storage.ThreadWrites;
import guide.comments.storage.listed.ThreadPlaces;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;

/// Gives each thread with something published its place in the list of threads, by what
/// [ListedContributions] has listed.
final class ListedThreadPlaces implements Migration {

    static final String LOOKED_AT = "threads looked at";
    static final String LISTED = "threads that moderators can list from now on";

    private final CommentsTable table;
    private final ThreadPlaces places;
    private final Pace pace;
    private final PacedWrites paced;

    ListedThreadPlaces(CommentsTable table, Pace pace) {
        this.table = table;
        this.pace = pace;
        places = new ThreadPlaces(table);
        paced = new PacedWrites(table.client(), pace);
    }

    @Override
    public String name() {
        return "listed-threads";
    }

    @Override
    public MigrationReport run(boolean apply) {
        MigrationReport report = new MigrationReport();
        new StoredItems(table.client(), table.name(), pace)
                .forEach("thread#", item -> list(item, apply, report));
        return report;
    }

    private void list(Map<String, AttributeValue> item, boolean apply, MigrationReport report) {
        if (!ThreadWrites.isThread(item)) {
            return;
        }
        report.add(LOOKED_AT, 1);
        pace.spend(2);
        places.missing(item)
                .ifPresent(
                        place -> {
                            paced.write(List.of(table.put(place)), apply);
                            if (apply) {
                                // Something newer may have got the thread's place meanwhile.
                                places.settle(place);
                            }
                            report.add(LISTED, 1);
                        });
    }
}
