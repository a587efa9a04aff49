package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;

import guide.comments.domain.ContributionId;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a reply that goes changes above it.
final class AncestorWrites {

    /// Of tombstones in one transaction, which takes 100 items.
    private static final int MOST_TOMBSTONES = 80;

    private static final String IS_TOMBSTONE = "attribute_not_exists(html)";

    private final CommentsTable table;
    private final Optional<Map<String, AttributeValue>> root;
    private final List<TransactWriteItem> all = new ArrayList<>();
    private long front;
    private long more;

    AncestorWrites(
            CommentsTable table,
            Map<String, AttributeValue> going,
            Optional<Map<String, AttributeValue>> root) {
        this.table = table;
        this.root = root;
        leaves(going);
    }

    List<TransactWriteItem> writes(Optional<ContributionId> above) {
        Optional<ContributionId> parent = above;
        while (parent.filter(id -> !id.isRoot()).isPresent()) {
            parent = above(parent.get());
        }
        root.ifPresent(item -> all.add(onRoot(item)));
        return all;
    }

    /// @return what is above a tombstone that goes too; empty where the reply above stays
    private Optional<ContributionId> above(ContributionId id) {
        Optional<Map<String, AttributeValue>> found = table.standing(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<String, AttributeValue> item = found.get();
        boolean counted = item.containsKey(ReplyItems.REPLIES);
        long replies = counted ? ReplyItems.count(item, ReplyItems.REPLIES) : table.repliesTo(id);
        if (ContributionItems.isTombstone(item) && replies == 1 && all.size() < MOST_TOMBSTONES) {
            all.add(deleteTombstone(item, counted));
            leaves(item);
            return ContributionItems.contribution(item).parent();
        }
        if (counted) {
            all.add(oneLess(item));
        }
        return Optional.empty();
    }

    private TransactWriteItem deleteTombstone(Map<String, AttributeValue> item, boolean counted) {
        Delete.Builder delete = Delete.builder().key(CommentsTable.keyOf(item));
        return table.delete(
                counted
                        ? delete.conditionExpression(IS_TOMBSTONE + " AND replies = :one")
                                .expressionAttributeValues(Map.of(":one", number(1)))
                        : delete.conditionExpression(
                                IS_TOMBSTONE + " AND attribute_not_exists(replies)"));
    }

    private TransactWriteItem oneLess(Map<String, AttributeValue> parent) {
        return table.update(
                Update.builder()
                        .key(CommentsTable.keyOf(parent))
                        .updateExpression("ADD replies :less")
                        .conditionExpression(
                                ContributionItems.isTombstone(parent)
                                        ? IS_TOMBSTONE + " AND replies > :one"
                                        : "attribute_exists(html) AND replies >= :one")
                        .expressionAttributeValues(Map.of(":less", number(-1), ":one", number(1))));
    }

    private TransactWriteItem onRoot(Map<String, AttributeValue> item) {
        boolean last =
                ContributionItems.isTombstone(item) && ReplyItems.replies(item) == front + more;
        return last ? deleteRoot(item) : fewer(item);
    }

    private TransactWriteItem deleteRoot(Map<String, AttributeValue> item) {
        return table.delete(
                Delete.builder()
                        .key(CommentsTable.keyOf(item))
                        .conditionExpression(IS_TOMBSTONE + " AND front = :front AND more = :more")
                        .expressionAttributeValues(
                                Map.of(":front", number(front), ":more", number(more))));
    }

    private TransactWriteItem fewer(Map<String, AttributeValue> item) {
        Update.Builder update =
                Update.builder()
                        .key(CommentsTable.keyOf(item))
                        .updateExpression("ADD front :front, more :more");
        Map<String, AttributeValue> less = Map.of(":front", number(-front), ":more", number(-more));
        return table.update(
                ContributionItems.isTombstone(item)
                        ? update.conditionExpression(
                                        IS_TOMBSTONE + " AND front = :were AND more = :behind")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":front", number(-front),
                                                ":more", number(-more),
                                                ":were", present(item, ReplyItems.FRONT),
                                                ":behind", present(item, ReplyItems.MORE)))
                        : update.conditionExpression("attribute_exists(html)")
                                .expressionAttributeValues(less));
    }

    private void leaves(Map<String, AttributeValue> item) {
        if (Attributes.text(item, Attributes.SK).startsWith(ReplyItems.LATER)) {
            more++;
        } else {
            front++;
        }
    }

    private static AttributeValue present(Map<String, AttributeValue> item, String name) {
        return number(ReplyItems.count(item, name));
    }
}
