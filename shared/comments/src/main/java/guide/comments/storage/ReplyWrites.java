package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.lambda.dynamodb.PartitionReads;
import guide.lambda.problem.ServiceUnavailableException;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What puts a contribution in its place, and counts a reply on its root and its parent.
///
/// @param table of comments
public record ReplyWrites(CommentsTable table) {

    private static final int MOST_TRIES = 8;

    private static final String IN_FRONT = "(front < :most AND more = :zero)";

    /// Where a contribution goes, and what counts it.
    ///
    /// @param itself the contribution, on the condition that it stands nowhere yet
    /// @param counters conditions on what was read: where one fails, it is to be read again
    public record Placement(List<TransactWriteItem> itself, List<TransactWriteItem> counters) {

        public List<TransactWriteItem> items() {
            List<TransactWriteItem> all = new ArrayList<>(itself);
            all.addAll(counters);
            return all;
        }
    }

    /// The same of one that stood there before: where its tombstone holds the place, it takes that.
    List<TransactWriteItem> placeAgain(Contribution.Published contribution) {
        return table.standing(contribution.id())
                .filter(ContributionItems::isTombstone)
                .map(item -> List.of(new ContributionWrites(table).revive(item, contribution)))
                .orElseGet(() -> place(contribution).items());
    }

    /// Where it goes as things are now: whatever changes before it is written fails a condition.
    public Placement place(Contribution contribution) {
        Map<String, AttributeValue> item = new HashMap<>(ContributionItems.item(contribution));
        ContributionId id = contribution.id();
        if (id.isRoot()) {
            item.put(ReplyItems.FRONT, number(0));
            item.put(ReplyItems.MORE, number(0));
            return new Placement(List.of(table.putNew(item)), List.of());
        }
        Optional<Map<String, AttributeValue>> root = counted(id.rootId());
        boolean front = root.isEmpty() || ReplyItems.hasRoomInFront(root.get());
        item.put(ReplyItems.REPLIES, number(0));
        item.putAll(front ? ContributionItems.key(id) : ReplyItems.laterKey(id));
        Map<String, AttributeValue> other =
                front ? ReplyItems.laterKey(id) : ContributionItems.key(id);
        List<TransactWriteItem> counters = new ArrayList<>(List.of(onRoot(id, front)));
        contribution
                .parent()
                .filter(parent -> !parent.isRoot())
                .ifPresent(parent -> onParent(parent).ifPresent(counters::add));
        // The same post again may find room elsewhere by now: it stands once.
        return new Placement(List.of(table.putNew(item), table.requireAbsent(other)), counters);
    }

    /// A root that was removed at this moment comes back as a tombstone: it holds the place.
    private TransactWriteItem onRoot(ContributionId id, boolean front) {
        String condition =
                front
                        ? "attribute_not_exists(pk) OR " + IN_FRONT
                        : "attribute_exists(front) AND NOT " + IN_FRONT;
        return table.update(
                Update.builder()
                        .key(ContributionItems.key(id.rootId()))
                        .updateExpression("ADD front :front, more :more")
                        .conditionExpression(condition)
                        .expressionAttributeValues(
                                Map.of(
                                        ":front", number(front ? 1 : 0),
                                        ":more", number(front ? 0 : 1),
                                        ":most", number(ReplyItems.MOST_IN_FRONT),
                                        ":zero", number(0))));
    }

    /// Nothing for a parent that is gone by now: its reply still stands below the root.
    private Optional<TransactWriteItem> onParent(ContributionId parent) {
        return table.standing(parent)
                .map(
                        item ->
                                item.containsKey(ReplyItems.REPLIES)
                                        ? oneMore(item)
                                        : uncounted(item));
    }

    private TransactWriteItem oneMore(Map<String, AttributeValue> parent) {
        return table.update(
                Update.builder()
                        .key(CommentsTable.keyOf(parent))
                        .updateExpression("ADD replies :one")
                        .conditionExpression("attribute_exists(replies)")
                        .expressionAttributeValues(Map.of(":one", number(1))));
    }

    private TransactWriteItem uncounted(Map<String, AttributeValue> parent) {
        return table.check(
                ConditionCheck.builder()
                        .key(CommentsTable.keyOf(parent))
                        .conditionExpression(
                                "attribute_exists(pk) AND attribute_not_exists(replies)"));
    }

    /// The root's item, which knows how many replies it has; empty where there is none.
    Optional<Map<String, AttributeValue>> counted(ContributionId root) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Map<String, AttributeValue>> item = table.item(ContributionItems.key(root));
            if (item.isEmpty() || ReplyItems.isCounted(item.get())) {
                return item;
            }
            count(root);
        }
        throw new ServiceUnavailableException(new IllegalStateException("the root is too busy"));
    }

    /// Counts once what stands in front of old. Whatever changes in the thread meanwhile stops it.
    private void count(ContributionId root) {
        long version = new ThreadWrites(table).version(root);
        int front =
                PartitionReads.startingWith(
                                table.client(),
                                table.name(),
                                ContributionItems.partition(root.thread()),
                                root.root() + "#")
                        .size();
        table.commit(
                List.of(
                        table.update(
                                Update.builder()
                                        .key(ContributionItems.key(root))
                                        .updateExpression("SET front = :front, more = :zero")
                                        .conditionExpression(
                                                "attribute_exists(pk) AND"
                                                        + " attribute_not_exists(front)")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":front", number(front),
                                                        ":zero", number(0)))),
                        new ThreadWrites(table).requireVersion(root, version)));
    }
}
