package guide.comments.storage.statistics;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.sites.SiteId;
import guide.comments.statistics.BusyPage;
import guide.comments.statistics.DayCounts;
import guide.comments.statistics.Statistics;
import guide.comments.statistics.Tally.Gauge;
import guide.comments.statistics.WaitingNow;
import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.PartitionReads;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was counted, in DynamoDB; keys in [StatisticsItems]. Each is one call, eventually
/// consistent: half a unit for each 4 KB, which some ten days have.
///
/// @param table of comments
public record DynamoStatistics(CommentsTable table) implements Statistics {

    @Override
    public List<DayCounts> days(Optional<SiteId> site, LocalDate from, LocalDate to) {
        QueryRequest query =
                table.alive(
                                Map.of(
                                        ":pk", text(StatisticsItems.partition(site)),
                                        ":from", text(from.toString()),
                                        ":to", text(to.toString())))
                        .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                        .consistentRead(false)
                        .build();
        return PartitionReads.first(table.client(), query, MOST_DAYS).stream()
                .map(StatisticsItems::counts)
                .toList();
    }

    @Override
    public WaitingNow now(Optional<SiteId> site) {
        Map<String, AttributeValue> item = table.recent(StatisticsItems.now(site)).orElse(Map.of());
        return new WaitingNow(gauge(item, Gauge.WAITING), gauge(item, Gauge.REPORTED));
    }

    private static long gauge(Map<String, AttributeValue> item, Gauge gauge) {
        String name = StatisticsItems.attribute(gauge);
        return item.containsKey(name) ? Math.max(0, number(item, name)) : 0;
    }

    /// A page may have an earlier place too, which does not count.
    @Override
    public List<BusyPage> busiest(Optional<SiteId> site, YearMonth month) {
        QueryRequest query =
                table.alive(Map.of(":pk", text(StatisticsItems.busiest(site, month))))
                        .keyConditionExpression("pk = :pk")
                        .consistentRead(false)
                        .scanIndexForward(false)
                        .build();
        Map<String, BusyPage> pages = new LinkedHashMap<>();
        PartitionReads.first(table.client(), query, 2 * MOST_PAGES).stream()
                .map(StatisticsItems::page)
                .forEach(page -> pages.putIfAbsent(page.thread().text(), page));
        return pages.values().stream().limit(MOST_PAGES).toList();
    }
}
