package guide.migrate.imports.writes;

import static guide.lambda.dynamodb.Attributes.number;

import guide.comments.domain.ContributionId;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ReplyItems;
import guide.migrate.Pace;
import guide.migrate.Patience;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Makes one transaction of a batch: each comment at the place that it would have had if all had
/// been posted one after the other, and every counter once. Conditions hold it to what was read;
/// where one fails, nothing of it is written.
record BatchWrites(CommentsTable table, Pace pace, CommentWrites beside, ImportMarks marks) {

    /// @param behind roots that stood in the table before, with no room for a reply in front
    List<TransactWriteItem> of(CommentBatch batch, Set<ContributionId> behind) {
        List<TransactWriteItem> all = new ArrayList<>();
        Map<ContributionId, Long> replies = batch.repliesByParent();
        Map<ContributionId, NewReplies> roots = roots(batch, behind);
        for (PlacedComment comment : batch.standing()) {
            all.add(table.putNew(item(comment, replies, roots)));
        }
        batch.comments().forEach(comment -> all.addAll(beside.beside(comment)));
        all.addAll(counters(batch, replies, roots));
        if (!batch.standing().isEmpty()) {
            all.add(beside.head(batch.comments()));
        }
        all.add(marks.mark(batch.comments()));
        return all;
    }

    /// How many replies of a root come now.
    ///
    /// @param before how many stand in front already; the most where that does not matter
    private record NewReplies(int before, long front, long more) {

        NewReplies plus(boolean inFront) {
            return new NewReplies(before, front + (inFront ? 1 : 0), more + (inFront ? 0 : 1));
        }
    }

    private static Map<ContributionId, NewReplies> roots(
            CommentBatch batch, Set<ContributionId> behind) {
        Map<ContributionId, NewReplies> roots = new LinkedHashMap<>();
        for (PlacedComment comment : batch.standing()) {
            ContributionId root = comment.id().rootId();
            boolean known = behind.contains(root);
            if (comment.isRoot()) {
                roots.put(root, new NewReplies(0, 0, 0));
            } else {
                int before = known ? ReplyItems.MOST_IN_FRONT : before(comment);
                roots.putIfAbsent(root, new NewReplies(before, 0, 0));
                roots.computeIfPresent(
                        root, (_, front) -> front.plus(!known && isInFront(comment)));
            }
        }
        return roots;
    }

    private static int before(PlacedComment first) {
        return Math.toIntExact(Math.min(first.rank() - 1, ReplyItems.MOST_IN_FRONT));
    }

    private static boolean isInFront(PlacedComment reply) {
        return reply.rank() <= ReplyItems.MOST_IN_FRONT;
    }

    private static Map<String, AttributeValue> item(
            PlacedComment comment,
            Map<ContributionId, Long> replies,
            Map<ContributionId, NewReplies> roots) {
        ContributionId id = comment.id();
        Map<String, AttributeValue> item =
                new HashMap<>(ContributionItems.item(comment.contribution()));
        NewReplies front = Objects.requireNonNull(roots.get(id.rootId()));
        if (comment.isRoot()) {
            item.put(ReplyItems.FRONT, number(front.front()));
            item.put(ReplyItems.MORE, number(front.more()));
        } else {
            boolean inFront = isInFront(comment) && front.front() > 0;
            item.putAll(inFront ? ContributionItems.key(id) : ReplyItems.laterKey(id));
            item.put(ReplyItems.REPLIES, number(replies.getOrDefault(id, 0L)));
        }
        return item;
    }

    private List<TransactWriteItem> counters(
            CommentBatch batch,
            Map<ContributionId, Long> replies,
            Map<ContributionId, NewReplies> roots) {
        List<TransactWriteItem> all = new ArrayList<>();
        Set<ContributionId> here = batch.ids();
        roots.forEach(
                (root, front) -> {
                    if (!here.contains(root)) {
                        all.add(onRoot(root, front));
                    }
                });
        replies.forEach(
                (parent, count) -> {
                    if (!parent.isRoot() && !here.contains(parent)) {
                        onParent(parent, count).ifPresent(all::add);
                    }
                });
        return all;
    }

    private TransactWriteItem onRoot(ContributionId root, NewReplies front) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":front", number(front.front()));
        values.put(":more", number(front.more()));
        values.put(":zero", number(0));
        String condition;
        if (front.front() > 0) {
            values.put(":before", number(front.before()));
            condition = "front = :before AND more = :zero";
        } else {
            values.put(":most", number(ReplyItems.MOST_IN_FRONT));
            condition = "attribute_exists(front) AND NOT (front < :most AND more = :zero)";
        }
        return table.update(
                Update.builder()
                        .key(ContributionItems.key(root))
                        .updateExpression("ADD front :front, more :more")
                        .conditionExpression(condition)
                        .expressionAttributeValues(values));
    }

    /// Nothing for a parent that is gone by now: its reply still stands below the root.
    private Optional<TransactWriteItem> onParent(ContributionId parent, long count) {
        return Patience.with(pace, () -> table.standing(parent))
                .filter(item -> item.containsKey(ReplyItems.REPLIES))
                .map(
                        item ->
                                table.update(
                                        Update.builder()
                                                .key(CommentsTable.keyOf(item))
                                                .updateExpression("ADD replies :count")
                                                .conditionExpression("attribute_exists(replies)")
                                                .expressionAttributeValues(
                                                        Map.of(":count", number(count)))));
    }
}
