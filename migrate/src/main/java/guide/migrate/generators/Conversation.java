package guide.migrate.generators;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A root and all replies below it, which come in the order of time and go in that of the
/// conversation: each behind what it replies to, replies to the same in the order of time.
final class Conversation {

    private record Turn(Contribution contribution, int depth) {}

    private final Map<ContributionId, Contribution> all = new LinkedHashMap<>();
    private final Map<ContributionId, List<Contribution>> replies = new HashMap<>();
    private final Map<ContributionId, String> emails = new HashMap<>();

    boolean isOf(ContributionId id) {
        return all.isEmpty() || all.keySet().iterator().next().root().equals(id.root());
    }

    void add(Contribution contribution) {
        all.put(contribution.id(), contribution);
    }

    void email(ContributionId id, String email) {
        emails.put(id, email);
    }

    List<ShownComment> comments() {
        List<Contribution> roots = new ArrayList<>();
        for (Contribution each : all.values()) {
            // What replies to something that is gone without a trace stands at the top.
            each.parent()
                    .filter(all::containsKey)
                    .ifPresentOrElse(
                            parent ->
                                    replies.computeIfAbsent(parent, _ -> new ArrayList<>())
                                            .add(each),
                            () -> roots.add(each));
        }
        List<ShownComment> shown = new ArrayList<>();
        Deque<Turn> left = new ArrayDeque<>();
        push(left, roots, 0);
        while (!left.isEmpty()) {
            Turn next = left.pop();
            Contribution contribution = next.contribution();
            shown.add(
                    new ShownComment(
                            contribution,
                            next.depth(),
                            Optional.ofNullable(emails.get(contribution.id()))));
            push(left, replies.getOrDefault(contribution.id(), List.of()), next.depth() + 1);
        }
        return shown;
    }

    private static void push(Deque<Turn> left, List<Contribution> next, int depth) {
        next.reversed().forEach(each -> left.push(new Turn(each, depth)));
    }
}
