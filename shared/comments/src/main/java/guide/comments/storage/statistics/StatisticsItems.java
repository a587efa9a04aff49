package guide.comments.storage.statistics;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ThreadKey;
import guide.comments.identity.Identifiers;
import guide.comments.sites.SiteId;
import guide.comments.statistics.BusyPage;
import guide.comments.statistics.DayCounter;
import guide.comments.statistics.DayCounts;
import guide.comments.statistics.Tally;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.json.Digest;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is counted, as items. `<scope>` is a site's id, or `*` for all sites together.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `statistics#<scope>` | `<day>` | a number for each [DayCounter] that is not 0; for 400 days |
/// | same | `now` | `waiting`, `reported` |
/// | `counted#<22 characters of the event>` | `#` | that it is counted; for 30 days |
/// | `busy#<month>` | `<20 characters of the thread>` | `count`: how many were sent there; for 400 days |
/// | `busiest#<scope>#<month>` | `<count, 8 digits>#<20 characters>` | `thread`, in the order of their counts; for 400 days |
final class StatisticsItems {

    static final String NOW = "now";
    static final String COUNT = "count";
    static final String EXPIRES_AT = "expiresAt";

    private static final String THREAD = "thread";

    /// Longer than a record may be handled again: its stream keeps it a day, what was set aside two
    /// weeks.
    private static final Duration MARKS = Duration.ofDays(30);

    private static final Duration COUNTS = Duration.ofDays(400);

    private StatisticsItems() {}

    static String scope(Optional<SiteId> site) {
        return site.map(SiteId::value).orElse("*");
    }

    static String partition(Optional<SiteId> site) {
        return "statistics#" + scope(site);
    }

    static Map<String, AttributeValue> day(Optional<SiteId> site, Instant at) {
        return Attributes.key(partition(site), dayOf(at).toString());
    }

    static Map<String, AttributeValue> now(Optional<SiteId> site) {
        return Attributes.key(partition(site), NOW);
    }

    static boolean isNow(Map<String, AttributeValue> item) {
        return text(item, Attributes.PK).startsWith("statistics#")
                && text(item, Attributes.SK).equals(NOW);
    }

    /// Under which both are counted.
    static List<Optional<SiteId>> scopes(SiteId site) {
        return List.of(Optional.of(site), Optional.empty());
    }

    static Map<String, AttributeValue> mark(Tally tally) {
        Map<String, AttributeValue> item =
                new HashMap<>(Attributes.key("counted#" + Digest.short128(tally.event()), "#"));
        item.put(EXPIRES_AT, end(tally.at(), MARKS));
        return item;
    }

    static AttributeValue end(Instant at) {
        return end(at, COUNTS);
    }

    private static AttributeValue end(Instant at, Duration kept) {
        return number(at.plus(kept).getEpochSecond());
    }

    static String attribute(Tally.Gauge gauge) {
        return gauge.name().toLowerCase(Locale.ROOT);
    }

    static Map<String, AttributeValue> busy(ThreadKey thread, Instant at) {
        return Attributes.key("busy#" + monthOf(at), Identifiers.threadPart(thread));
    }

    static String busiest(Optional<SiteId> site, YearMonth month) {
        return "busiest#" + scope(site) + "#" + month;
    }

    static Map<String, AttributeValue> rank(
            Optional<SiteId> site, ThreadKey thread, Instant at, long count) {
        String place = String.format(Locale.ROOT, "%08d#%s", count, Identifiers.threadPart(thread));
        Map<String, AttributeValue> item =
                new HashMap<>(Attributes.key(busiest(site, monthOf(at)), place));
        item.put(THREAD, text(thread.text()));
        item.put(EXPIRES_AT, end(at));
        return item;
    }

    static BusyPage page(Map<String, AttributeValue> rank) {
        String count = text(rank, Attributes.SK).split("#", 2)[0];
        return new BusyPage(ThreadKey.stored(text(rank, THREAD)), Long.parseLong(count));
    }

    static DayCounts counts(Map<String, AttributeValue> item) {
        Map<DayCounter, Long> counts = new HashMap<>();
        item.keySet()
                .forEach(
                        name ->
                                DayCounter.parse(name)
                                        .ifPresent(it -> counts.put(it, number(item, name))));
        return new DayCounts(LocalDate.parse(text(item, Attributes.SK)), counts);
    }

    private static LocalDate dayOf(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static YearMonth monthOf(Instant at) {
        return YearMonth.from(dayOf(at));
    }
}
