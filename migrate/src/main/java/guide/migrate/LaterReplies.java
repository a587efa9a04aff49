package guide.migrate;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.storage.CommentsTable;
import guide.comments.storage.ReplyItems;
import guide.comments.storage.ThreadWrites;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.PartitionReads;
import guide.lambda.dynamodb.Transactions;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts the replies of each root, moves those behind the third to their own range, and takes away
/// tombstones to which nothing is left.
///
/// The last reply of a root moves first, so that what is in front is before what is behind at any
/// moment. A transaction that meets live traffic changes nothing; the root is then read again.
final class LaterReplies implements Migration {

    static final String ROOTS = "roots";
    static final String COUNTED = "roots whose replies are counted";
    static final String MOVED = "replies moved behind the third";
    static final String REPLIES = "replies counted in their place";
    static final String GONE = "tombstones taken away, to which nothing was left";
    static final String BUSY = "roots left for the next run, because they are too busy";

    private static final int MOST_TRIES = 20;

    /// Of replies in one transaction: two items each, and a burst that a small table stands.
    private static final int CHUNK = 10;

    private final CommentsTable table;
    private final Pace pace;
    private final StoredRoots roots;
    private final Transactions transactions;

    LaterReplies(CommentsTable table, Pace pace) {
        this.table = table;
        this.pace = pace;
        roots = new StoredRoots(table, pace, 500);
        transactions = new Transactions(table.client());
    }

    @Override
    public String name() {
        return "later-replies";
    }

    @Override
    public MigrationReport run(boolean apply) {
        MigrationReport report = new MigrationReport();
        roots.forEach(
                root -> {
                    report.add(ROOTS, 1);
                    root(root, apply, report);
                });
        return report;
    }

    private void root(StoredRoots.StoredRoot root, boolean apply, MigrationReport report) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            long version = version(root.pk());
            RootPlan plan = plan(root);
            if (plan.isDone()) {
                return;
            }
            if (!apply) {
                count(report, plan);
                return;
            }
            if (made(new RootMove(table, root.pk(), root.id()), plan, version, report)) {
                return;
            }
        }
        report.add(BUSY, 1);
    }

    private RootPlan plan(StoredRoots.StoredRoot root) {
        List<Map<String, AttributeValue>> inFront =
                new ArrayList<>(
                        PartitionReads.startingWith(
                                table.client(), table.name(), root.pk(), root.id()));
        List<Map<String, AttributeValue>> behind =
                PartitionReads.startingWith(
                        table.client(),
                        table.name(),
                        root.pk(),
                        ReplyItems.LATER + root.id() + "#");
        pace.spend(Sizes.readUnits(inFront) + Sizes.readUnits(behind));
        boolean hasRoot =
                !inFront.isEmpty() && text(inFront.getFirst(), Attributes.SK).equals(root.id());
        Optional<Map<String, AttributeValue>> own =
                hasRoot ? Optional.of(inFront.removeFirst()) : Optional.empty();
        return RootPlan.of(own, inFront, behind);
    }

    /// @return false when live traffic came between; what was written until then stays
    private boolean made(RootMove move, RootPlan plan, long before, MigrationReport report) {
        long version = before;
        if (!plan.counted()) {
            if (!commit(move.count(plan, version++))) {
                return false;
            }
            report.add(COUNTED, 1);
        }
        for (int from = 0; from < plan.steps().size(); from += CHUNK) {
            List<RootPlan.Step> chunk =
                    plan.steps().subList(from, Math.min(from + CHUNK, plan.steps().size()));
            if (!commit(move.replies(chunk, version++))) {
                return false;
            }
            count(report, chunk);
        }
        if (plan.rootGoes()) {
            if (!commit(move.rootGoes(version))) {
                return false;
            }
            report.add(GONE, 1);
        }
        return true;
    }

    private boolean commit(List<TransactWriteItem> items) {
        boolean written = transactions.commit(items).isEmpty();
        pace.spend(Sizes.writeUnits(items));
        return written;
    }

    private static void count(MigrationReport report, RootPlan plan) {
        report.add(COUNTED, plan.counted() ? 0 : 1);
        count(report, plan.steps());
        report.add(GONE, plan.rootGoes() ? 1 : 0);
    }

    private static void count(MigrationReport report, List<RootPlan.Step> steps) {
        for (RootPlan.Step step : steps) {
            switch (step) {
                case RootPlan.Step.Delete _ -> report.add(GONE, 1);
                case RootPlan.Step.Move _ -> report.add(MOVED, 1);
                case RootPlan.Step.Count _ -> report.add(REPLIES, 1);
            }
        }
    }

    private long version(String pk) {
        return table.item(Attributes.key(pk, ThreadWrites.SORT_KEY))
                .map(item -> Attributes.number(item, "version"))
                .orElse(0L);
    }
}
