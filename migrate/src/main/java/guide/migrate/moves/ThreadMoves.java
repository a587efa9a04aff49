package guide.migrate.moves;

import guide.comments.domain.ThreadKey;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ThreadWrites;
import guide.migrate.MigrationReport;
import guide.migrate.Pace;
import guide.migrate.PacedWrites;
import guide.migrate.StoredItems;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Moves threads: first nothing in them changes any more, then what is about their contributions
/// goes over, then they themselves. Each step can be made again, so that a run that broke off is
/// finished by the next one, whatever its rules.
///
/// @param pace of reads and writes together
/// @param told is told line by line what is done
public record ThreadMoves(CommentsTable table, Pace pace, Consumer<String> told) {

    static final String THREADS = "threads move";
    static final String REFUSED = "threads stay, though a rule is about them";
    static final String SIDE_ITEMS = "items about their contributions";
    static final String STANDING = "contributions and tombstones";

    /// A look that finds nothing is the last one; beside live traffic there may be some.
    private static final int MOST_LOOKS = 20;

    /// Plans, says what would move, and moves it.
    ///
    /// @param apply false to say only what would be done
    /// @throws IllegalStateException where a thread cannot be moved beside what changes it; what
    ///   was moved until then stays moved
    public MigrationReport run(MoveRules rules, boolean apply) {
        MovePlan plan = new MovePlanner(table, pace, rules).plan();
        MigrationReport report = new MigrationReport();
        plan.moves().forEach(move -> told.accept(move.text()));
        plan.refused().forEach(told);
        report.add(THREADS, plan.moves().size());
        report.add(REFUSED, plan.refused().size());
        if (apply && !plan.moves().isEmpty()) {
            apply(plan, report);
        }
        return report;
    }

    private void apply(MovePlan plan, MigrationReport report) {
        PacedWrites paced = new PacedWrites(table.client(), pace);
        plan.moves().forEach(move -> begin(move, paced));
        Map<String, PlannedMove> byDigest =
                plan.moves().stream()
                        .collect(Collectors.toMap(PlannedMove::digest, Function.identity()));
        moveSideItems(new SideItems(table, paced, byDigest), report);
        for (PlannedMove move : plan.moves()) {
            report.add(STANDING, new StandingItems(table, pace, paced, move).moveAll());
            paced.write(new ThreadFreeze(table, move).end(), true);
        }
    }

    /// Where it has begun already, nothing is to be done.
    private void begin(PlannedMove move, PacedWrites paced) {
        ThreadFreeze freeze = new ThreadFreeze(table, move);
        Map<String, AttributeValue> from = head(move.from());
        if (ThreadWrites.movedTo(from).isEmpty()
                && !paced.write(freeze.begin(from, head(move.to())), true)) {
            throw new IllegalStateException(
                    move.from().text() + " or its target has moved meanwhile; run it again");
        }
    }

    private Map<String, AttributeValue> head(ThreadKey thread) {
        return table.item(ThreadWrites.key(thread)).orElse(Map.of());
    }

    private void moveSideItems(SideItems items, MigrationReport report) {
        StoredItems all = new StoredItems(table.client(), table.name(), pace);
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            AtomicLong moved = new AtomicLong();
            all.forEach(item -> moved.addAndGet(items.move(item) ? 1 : 0));
            report.add(SIDE_ITEMS, moved.get());
            if (moved.get() == 0) {
                return;
            }
        }
        throw new IllegalStateException("what moves changes all the time; run it again to go on");
    }
}
