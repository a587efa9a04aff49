package guide.migrate.moves;

import guide.comments.domain.ThreadKey;
import guide.comments.ports.Threads;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ThreadWrites;
import guide.comments.storage.threads.ThreadReads;
import guide.comments.threads.AskedThread;
import guide.lambda.dynamodb.Attributes;
import guide.migrate.Pace;
import guide.migrate.StoredItems;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads a table for the threads that rules are about. What is in memory is one line for each of
/// those, and nothing for any other.
final class MovePlanner {

    private final CommentsTable table;
    private final Pace pace;
    private final MoveRules rules;
    private final Threads threads;

    /// Where each thread goes, by its key.
    private final Map<String, ThreadKey> targets = new TreeMap<>();

    private final Set<String> refused = new LinkedHashSet<>();

    MovePlanner(CommentsTable table, Pace pace, MoveRules rules) {
        this.table = table;
        this.pace = pace;
        this.rules = rules;
        threads = new ThreadReads(table);
    }

    MovePlan plan() {
        new StoredItems(table.client(), table.name(), pace).forEach(this::look);
        List<PlannedMove> moves = new ArrayList<>();
        targets.forEach((from, to) -> planned(ThreadKey.stored(from), to).ifPresent(moves::add));
        return new MovePlan(moves, List.copyOf(refused));
    }

    /// A thread is named by its own item, and by what waits in one that has none yet.
    private void look(Map<String, AttributeValue> item) {
        AttributeValue named = item.get("thread");
        if (named == null || named.s() == null) {
            return;
        }
        Optional<ThreadKey> begun = ThreadWrites.movedTo(item);
        if (begun.isPresent() && item.containsKey("count")) {
            // An earlier run broke off here.
            targets.put(named.s(), begun.get());
        } else if (begun.isEmpty() && !targets.containsKey(named.s())) {
            target(ThreadKey.stored(named.s())).ifPresent(to -> targets.put(named.s(), to));
        }
    }

    private Optional<ThreadKey> target(ThreadKey thread) {
        try {
            return rules.target(thread);
        } catch (IllegalArgumentException e) {
            refused.add(thread.text() + " stays: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<PlannedMove> planned(ThreadKey from, ThreadKey asked) {
        Map<String, AttributeValue> there = head(asked);
        Optional<ThreadKey> beyond = ThreadWrites.movedTo(there).filter(to -> !to.equals(from));
        ThreadKey to = there.isEmpty() ? stored(asked) : asked;
        if (beyond.isPresent()) {
            refused.add(
                    "%s stays: %s has itself moved to %s"
                            .formatted(from.text(), asked.text(), beyond.get().text()));
            return Optional.empty();
        }
        if (targets.containsKey(to.text())) {
            refused.add(
                    "%s stays: %s moves itself in this run".formatted(from.text(), asked.text()));
            return Optional.empty();
        }
        return from.equals(to)
                ? Optional.empty()
                : Optional.of(new PlannedMove(from, to, count(head(from)), count(head(to))));
    }

    /// Under which form of its key the target is stored.
    private ThreadKey stored(ThreadKey asked) {
        return AskedThread.parse(asked.text())
                .map(thread -> threads.find(thread).key())
                .orElse(asked);
    }

    private Map<String, AttributeValue> head(ThreadKey thread) {
        pace.spend(1);
        return table.item(ThreadWrites.key(thread)).orElse(Map.of());
    }

    private static long count(Map<String, AttributeValue> head) {
        return head.containsKey("count") ? Attributes.number(head, "count") : 0;
    }
}
