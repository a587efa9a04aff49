package guide.migrate;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ReplyItems;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is to be done with one root and its replies, from all of their items.
///
/// @param front how many replies are in front now
/// @param more how many are behind now
/// @param counted whether the root knows these two
/// @param steps for the replies, in the order in which they are to be made: the last reply first
/// @param rootGoes true for a tombstone to which nothing is left
record RootPlan(long front, long more, boolean counted, List<Step> steps, boolean rootGoes) {

    /// One reply's change.
    sealed interface Step {
        Map<String, AttributeValue> item();

        /// A tombstone under which nobody says anything goes.
        record Delete(Map<String, AttributeValue> item) implements Step {}

        /// It goes behind, counted.
        record Move(Map<String, AttributeValue> item, long replies) implements Step {}

        /// It stays where it is, and is counted.
        record Count(Map<String, AttributeValue> item, long replies) implements Step {}
    }

    /// @param root empty where only its replies are there
    /// @param inFront in the order of their keys
    static RootPlan of(
            Optional<Map<String, AttributeValue>> root,
            List<Map<String, AttributeValue>> inFront,
            List<Map<String, AttributeValue>> behind) {
        List<Map<String, AttributeValue>> all = new ArrayList<>(inFront);
        all.addAll(behind);
        Set<ContributionId> kept = kept(all);
        Map<ContributionId, Long> replies = replies(all, kept);
        List<Step> steps = new ArrayList<>();
        int place = 0;
        for (Map<String, AttributeValue> item : all) {
            ContributionId id = ContributionItems.contribution(item).id();
            long said = replies.getOrDefault(id, 0L);
            if (!kept.contains(id)) {
                steps.addFirst(new Step.Delete(item));
            } else if (place++ >= ReplyItems.MOST_IN_FRONT && !isBehind(item)) {
                steps.addFirst(new Step.Move(item, said));
            } else if (!item.containsKey(ReplyItems.REPLIES)
                    || Attributes.number(item, ReplyItems.REPLIES) != said) {
                steps.addFirst(new Step.Count(item, said));
            }
        }
        boolean goes = kept.isEmpty() && root.filter(ContributionItems::isTombstone).isPresent();
        return new RootPlan(
                inFront.size(),
                behind.size(),
                root.filter(ReplyItems::isCounted).isPresent(),
                steps,
                goes);
    }

    boolean isDone() {
        return counted && steps.isEmpty() && !rootGoes;
    }

    static boolean isBehind(Map<String, AttributeValue> item) {
        return Attributes.text(item, Attributes.SK).startsWith(ReplyItems.LATER);
    }

    /// What is shown, and the tombstones above it.
    private static Set<ContributionId> kept(List<Map<String, AttributeValue>> all) {
        Map<ContributionId, Contribution> byId = new HashMap<>();
        all.stream()
                .map(ContributionItems::contribution)
                .forEach(each -> byId.put(each.id(), each));
        Set<ContributionId> kept = new HashSet<>();
        for (Contribution each : byId.values()) {
            Optional<Contribution> at =
                    each instanceof Contribution.Published ? Optional.of(each) : Optional.empty();
            while (at.isPresent() && kept.add(at.get().id())) {
                at = at.get().parent().map(byId::get);
            }
        }
        return kept;
    }

    private static Map<ContributionId, Long> replies(
            List<Map<String, AttributeValue>> all, Set<ContributionId> kept) {
        Map<ContributionId, Long> replies = new HashMap<>();
        all.stream()
                .map(ContributionItems::contribution)
                .filter(each -> kept.contains(each.id()))
                .flatMap(each -> each.parent().stream())
                .forEach(parent -> replies.merge(parent, 1L, Long::sum));
        return replies;
    }
}
