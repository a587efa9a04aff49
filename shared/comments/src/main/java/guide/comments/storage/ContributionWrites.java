package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What changes a contribution in its thread, or takes it out: a tombstone stays where something
/// was said to it, and goes with its last reply.
record ContributionWrites(CommentsTable table) {

    private static final Set<String> KEPT =
            Set.of(
                    Attributes.PK,
                    Attributes.SK,
                    ContributionItems.PARENT,
                    ReplyItems.FRONT,
                    ReplyItems.MORE,
                    ReplyItems.REPLIES);

    private static final String SAME_REVISION = "revision = :revision";

    /// The new text and whose it is, and nothing else: votes that arrive meanwhile stay counted.
    TransactWriteItem revise(Contribution.Published after) {
        Map<String, AttributeValue> values =
                new HashMap<>(
                        Map.of(
                                ":html", text(after.html()),
                                ":at", text(after.editedAt().orElseThrow().toString()),
                                ":next", number(after.revision()),
                                ":revision", number(after.revision() - 1)));
        if (after.editedByModerator()) {
            values.put(":moderated", AttributeValue.fromBool(true));
        }
        return table.update(
                Update.builder()
                        .key(table.standingKey(after.id()))
                        .updateExpression(
                                "SET html = :html, editedAt = :at, revision = :next"
                                        + (after.editedByModerator()
                                                ? ", moderated = :moderated"
                                                : " REMOVE moderated"))
                        .conditionExpression(SAME_REVISION)
                        .expressionAttributeValues(values));
    }

    /// Conditions hold each of them to what was read; where one fails, they are to be made again.
    List<TransactWriteItem> remove(Contribution.Published contribution, Contribution.RemovedBy by) {
        ContributionId id = contribution.id();
        Optional<Map<String, AttributeValue>> root = new ReplyWrites(table).counted(id.rootId());
        Map<String, AttributeValue> item =
                (id.isRoot() ? root : table.standing(id))
                        .orElseGet(() -> ContributionItems.key(id));
        if (hasReplies(id, item)) {
            return List.of(tombstone(item, contribution.revision(), by));
        }
        List<TransactWriteItem> all = new ArrayList<>();
        all.add(delete(item, contribution.revision()));
        if (!id.isRoot()) {
            all.addAll(new AncestorWrites(table, item, root).writes(contribution.parent()));
        }
        return all;
    }

    private boolean hasReplies(ContributionId id, Map<String, AttributeValue> item) {
        if (id.isRoot()) {
            return ReplyItems.replies(item) > 0;
        }
        return item.containsKey(ReplyItems.REPLIES)
                ? ReplyItems.count(item, ReplyItems.REPLIES) > 0
                : table.repliesTo(id) > 0;
    }

    private TransactWriteItem delete(Map<String, AttributeValue> item, int revision) {
        return table.delete(
                Delete.builder()
                        .key(CommentsTable.keyOf(item))
                        .conditionExpression(
                                SAME_REVISION
                                        + (item.containsKey(ReplyItems.FRONT)
                                                ? " AND front = :none AND more = :none"
                                                : " AND (replies = :none OR"
                                                        + " attribute_not_exists(replies))"))
                        .expressionAttributeValues(
                                Map.of(":revision", number(revision), ":none", number(0))));
    }

    /// Takes away all that was shown, and says who did.
    private TransactWriteItem tombstone(
            Map<String, AttributeValue> item, int revision, Contribution.RemovedBy by) {
        Map<String, String> names =
                item.keySet().stream()
                        .filter(name -> !KEPT.contains(name))
                        .collect(Collectors.toMap(name -> "#" + name, name -> name));
        return table.update(
                Update.builder()
                        .key(CommentsTable.keyOf(item))
                        .updateExpression(
                                "SET removedBy = :by REMOVE " + String.join(", ", names.keySet()))
                        .conditionExpression(
                                SAME_REVISION
                                        + (item.containsKey(ReplyItems.FRONT)
                                                ? " AND (front > :none OR more > :none)"
                                                : " AND (replies > :none OR"
                                                        + " attribute_not_exists(replies))"))
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(
                                Map.of(
                                        ":revision", number(revision),
                                        ":none", number(0),
                                        ":by", text(by.apiName()))));
    }

    /// Puts it back where its tombstone holds the place.
    TransactWriteItem revive(
            Map<String, AttributeValue> tombstone, Contribution.Published contribution) {
        Map<String, AttributeValue> shown = new HashMap<>(ContributionItems.item(contribution));
        shown.keySet().removeAll(KEPT);
        String set =
                shown.keySet().stream()
                        .map(name -> "#" + name + " = :" + name)
                        .collect(Collectors.joining(", "));
        return table.update(
                Update.builder()
                        .key(CommentsTable.keyOf(tombstone))
                        .updateExpression("SET " + set + " REMOVE removedBy")
                        .conditionExpression("attribute_exists(pk) AND attribute_not_exists(html)")
                        .expressionAttributeNames(
                                shown.keySet().stream()
                                        .collect(Collectors.toMap(name -> "#" + name, n -> n)))
                        .expressionAttributeValues(
                                shown.entrySet().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        each -> ":" + each.getKey(),
                                                        Map.Entry::getValue))));
    }
}
