package guide.comments.storage.statistics;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ThreadKey;
import guide.comments.sites.SiteId;
import guide.comments.statistics.Tally.Gauge;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.HeldItems;
import guide.comments.storage.reports.ReportItems;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How much waits and is reported, counted from the items themselves, and what that changes of the
/// numbers that are kept.
public final class WaitingCounts {

    private static final String NOBODY = "attribute_not_exists(#gauge)";

    private final CommentsTable table;
    private final Map<String, Map<Gauge, Long>> there = new HashMap<>();
    private final Map<String, Map<String, AttributeValue>> kept = new HashMap<>();

    public WaitingCounts(CommentsTable table) {
        this.table = table;
    }

    /// Takes any item of the table.
    public void add(Map<String, AttributeValue> item) {
        if (StatisticsItems.isNow(item)) {
            kept.put(text(item, Attributes.PK), item);
        } else if (HeldItems.isHeld(item)) {
            add(item, Gauge.WAITING);
        } else if (ReportItems.isOpen(item)) {
            add(item, Gauge.REPORTED);
        }
    }

    private void add(Map<String, AttributeValue> item, Gauge gauge) {
        SiteId site = ThreadKey.stored(text(item, "thread")).siteOrDefault();
        for (Optional<SiteId> scope : StatisticsItems.scopes(site)) {
            there.computeIfAbsent(StatisticsItems.partition(scope), _ -> new EnumMap<>(Gauge.class))
                    .merge(gauge, 1L, Long::sum);
        }
    }

    /// Sets each number that differs, on the condition that it has not changed since it was read.
    public List<TransactWriteItem> corrections() {
        kept.keySet().forEach(pk -> there.computeIfAbsent(pk, _ -> new EnumMap<>(Gauge.class)));
        List<TransactWriteItem> all = new ArrayList<>();
        there.forEach(
                (pk, gauges) -> {
                    for (Gauge gauge : Gauge.values()) {
                        correction(pk, gauge, gauges.getOrDefault(gauge, 0L)).ifPresent(all::add);
                    }
                });
        return all;
    }

    private Optional<TransactWriteItem> correction(String pk, Gauge gauge, long right) {
        String name = StatisticsItems.attribute(gauge);
        Map<String, AttributeValue> item = kept.getOrDefault(pk, Map.of());
        boolean isNew = !item.containsKey(name);
        if (isNew ? right == 0 : number(item, name) == right) {
            return Optional.empty();
        }
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":right", number(right)));
        if (!isNew) {
            values.put(":read", number(number(item, name)));
        }
        return Optional.of(
                table.update(
                        Update.builder()
                                .key(Attributes.key(pk, StatisticsItems.NOW))
                                .updateExpression("SET #gauge = :right")
                                .conditionExpression(isNew ? NOBODY : "#gauge = :read")
                                .expressionAttributeNames(Map.of("#gauge", name))
                                .expressionAttributeValues(values)));
    }
}
