package guide.migrate;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.storage.CommentsTable;
import guide.comments.storage.ReplyItems;
import guide.comments.storage.ThreadWrites;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The items of one transaction of a root's move. Every one of them holds on the condition that the
/// thread has not changed since it was read.
record RootMove(CommentsTable table, String pk, String root) {

    /// What was there, before anything moves: from here on new replies go behind.
    List<TransactWriteItem> count(RootPlan plan, long version) {
        return List.of(
                update(
                        Update.builder()
                                .key(Attributes.key(pk, root))
                                .updateExpression("SET front = :front, more = :more")
                                .conditionExpression("attribute_not_exists(front)")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":front", number(plan.front()),
                                                ":more", number(plan.more())))),
                thread(version));
    }

    List<TransactWriteItem> replies(List<RootPlan.Step> steps, long version) {
        List<TransactWriteItem> all = new ArrayList<>();
        long front = 0;
        long more = 0;
        for (RootPlan.Step step : steps) {
            int behind = RootPlan.isBehind(step.item()) ? 1 : 0;
            switch (step) {
                case RootPlan.Step.Delete delete -> {
                    all.add(delete(delete.item()));
                    front -= 1 - behind;
                    more -= behind;
                }
                case RootPlan.Step.Move move -> {
                    all.add(delete(move.item()));
                    all.add(putBehind(move));
                    front--;
                    more++;
                }
                case RootPlan.Step.Count count -> all.add(count(count));
            }
        }
        all.add(
                update(
                        Update.builder()
                                .key(Attributes.key(pk, root))
                                .updateExpression("ADD front :front, more :more")
                                .conditionExpression("attribute_exists(front)")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":front", number(front),
                                                ":more", number(more)))));
        all.add(thread(version));
        return all;
    }

    List<TransactWriteItem> rootGoes(long version) {
        return List.of(
                TransactWriteItem.builder()
                        .delete(
                                Delete.builder()
                                        .tableName(table.name())
                                        .key(Attributes.key(pk, root))
                                        .conditionExpression(
                                                "attribute_not_exists(html) AND front = :none"
                                                        + " AND more = :none")
                                        .expressionAttributeValues(Map.of(":none", number(0)))
                                        .build())
                        .build(),
                thread(version));
    }

    private TransactWriteItem delete(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .delete(
                        Delete.builder()
                                .tableName(table.name())
                                .key(key(item))
                                .conditionExpression("attribute_exists(pk)")
                                .build())
                .build();
    }

    private TransactWriteItem putBehind(RootPlan.Step.Move move) {
        Map<String, AttributeValue> item = new HashMap<>(move.item());
        item.put(Attributes.SK, text(ReplyItems.LATER + text(item, Attributes.SK)));
        item.put(ReplyItems.REPLIES, number(move.replies()));
        return TransactWriteItem.builder()
                .put(
                        Put.builder()
                                .tableName(table.name())
                                .item(item)
                                .conditionExpression("attribute_not_exists(pk)")
                                .build())
                .build();
    }

    private TransactWriteItem count(RootPlan.Step.Count count) {
        return update(
                Update.builder()
                        .key(key(count.item()))
                        .updateExpression("SET replies = :replies")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeValues(Map.of(":replies", number(count.replies()))));
    }

    /// What readers have of it is asked for again: cursors and tags are of another layout.
    private TransactWriteItem thread(long version) {
        return update(
                Update.builder()
                        .key(Attributes.key(pk, ThreadWrites.SORT_KEY))
                        .updateExpression("ADD version :one")
                        .conditionExpression("version = :version")
                        .expressionAttributeValues(
                                Map.of(":one", number(1), ":version", number(version))));
    }

    private TransactWriteItem update(Update.Builder update) {
        return TransactWriteItem.builder().update(update.tableName(table.name()).build()).build();
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Attributes.key(text(item, Attributes.PK), text(item, Attributes.SK));
    }
}
