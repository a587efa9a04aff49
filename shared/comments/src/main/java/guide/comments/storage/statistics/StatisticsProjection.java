package guide.comments.storage.statistics;

import static guide.lambda.dynamodb.Attributes.number;

import guide.comments.domain.ThreadKey;
import guide.comments.sites.SiteId;
import guide.comments.statistics.DayCounter;
import guide.comments.statistics.Tally;
import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.DynamoErrors;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts what the table's stream tells. A mark goes with the numbers in one transaction, so that
/// what arrives twice is counted once: 6 units to write, for something sent 8, and then 4 and a
/// read of 1 for the page's place among the busiest.
///
/// @param table of comments
public record StatisticsProjection(CommentsTable table) {

    /// Counts it, unless it has been.
    public void count(Tally tally) {
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(table.putNew(StatisticsItems.mark(tally)));
        switch (tally) {
            case Tally.OfDay day -> {
                StatisticsItems.scopes(day.site()).forEach(scope -> writes.add(day(scope, day)));
                day.page().ifPresent(page -> writes.add(page(page, day)));
            }
            case Tally.OfNow now ->
                    StatisticsItems.scopes(now.site())
                            .forEach(scope -> writes.add(now(scope, now)));
        }
        table.commit(writes);
        if (tally instanceof Tally.OfDay day) {
            // Also where it was counted before: that call may have ended between the two.
            day.page().ifPresent(page -> rank(page, day));
        }
    }

    private TransactWriteItem day(Optional<SiteId> scope, Tally.OfDay day) {
        List<String> terms = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (DayCounter counter : day.counters()) {
            String name = "#n" + names.size();
            names.put(name, counter.text());
            terms.add(name + " :one");
        }
        return table.update(
                Update.builder()
                        .key(StatisticsItems.day(scope, day.at()))
                        .updateExpression("SET expiresAt = :end ADD " + String.join(", ", terms))
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(oneMore(day)));
    }

    private TransactWriteItem now(Optional<SiteId> scope, Tally.OfNow now) {
        return table.update(
                Update.builder()
                        .key(StatisticsItems.now(scope))
                        .updateExpression("ADD #gauge :by")
                        .expressionAttributeNames(
                                Map.of("#gauge", StatisticsItems.attribute(now.gauge())))
                        .expressionAttributeValues(Map.of(":by", number(now.by()))));
    }

    private TransactWriteItem page(ThreadKey page, Tally.OfDay day) {
        return table.update(
                Update.builder()
                        .key(StatisticsItems.busy(page, day.at()))
                        .updateExpression("SET expiresAt = :end ADD #count :one")
                        .expressionAttributeNames(Map.of("#count", StatisticsItems.COUNT))
                        .expressionAttributeValues(oneMore(day)));
    }

    private static Map<String, AttributeValue> oneMore(Tally.OfDay day) {
        return Map.of(":one", number(1), ":end", StatisticsItems.end(day.at()));
    }

    /// Puts the page where its count belongs. An earlier place that stays, because two counted at
    /// once, sorts behind and is passed over.
    private void rank(ThreadKey page, Tally.OfDay day) {
        long count =
                table.item(StatisticsItems.busy(page, day.at()))
                        .map(item -> number(item, StatisticsItems.COUNT))
                        .orElse(0L);
        for (Optional<SiteId> scope : StatisticsItems.scopes(day.site())) {
            Map<String, AttributeValue> item = StatisticsItems.rank(scope, page, day.at(), count);
            DynamoErrors.run(
                    () -> table.client().putItem(put -> put.tableName(table.name()).item(item)));
            if (count > 1) {
                table.deleteItem(StatisticsItems.rank(scope, page, day.at(), count - 1));
            }
        }
    }
}
