package guide.comments.storage.reports;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.reports.OpenReports;
import guide.comments.reports.ReaderReport;
import guide.comments.reports.ReportOutcome;
import guide.comments.reports.ReportReason;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Readers' reports, as items.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `report#<id>` | `<22 characters of the reporter>` | one report: `reason`, `text`, `at`, `newAddress` |
/// | same | `#` | what a moderator or its author has made of those until then: `outcome`, `at` |
/// | `reporter#<22 characters>` | `<id>` | that this reader reported it |
/// | `reported` | `<own sortable id>#<20 characters of the thread>#<the root's>` | that it has open reports: `thread`, `standing`, `addresses`, `last`, and a count for each reason |
///
/// Each ends after 90 days. `standing` is the sort key of the contribution in its thread.
public final class ReportItems {

    public static final String REPORTED = "reported";
    public static final String STANDING = "standing";
    public static final String THREAD = "thread";
    public static final String ADDRESSES = "addresses";
    public static final String LAST = "last";
    public static final String EXPIRES_AT = "expiresAt";

    private static final String REPORT = "report#";
    private static final String REPORTER = "reporter#";
    private static final String DECIDED = "#";
    private static final String REASON = "reason";
    private static final String TEXT = "text";
    private static final String AT = "at";
    private static final String NEW_ADDRESS = "newAddress";
    private static final String OUTCOME = "outcome";
    private static final Duration KEPT = Duration.ofDays(90);

    private ReportItems() {}

    /// Whether this item is one reader's report.
    public static boolean isReport(Map<String, AttributeValue> item) {
        return text(item, Attributes.PK).startsWith(REPORT)
                && !text(item, Attributes.SK).equals(DECIDED);
    }

    public static String partition(ContributionId id) {
        return REPORT + id.text();
    }

    public static String reporterPartition(AuthorId reporter) {
        return REPORTER + reporter.value();
    }

    public static Map<String, AttributeValue> key(ContributionId id, AuthorId reporter) {
        return Attributes.key(partition(id), reporter.value());
    }

    /// Where a reader finds what they reported.
    public static Map<String, AttributeValue> reporterKey(ContributionId id, AuthorId reporter) {
        return Attributes.key(reporterPartition(reporter), id.text());
    }

    public static Map<String, AttributeValue> decidedKey(ContributionId id) {
        return Attributes.key(partition(id), DECIDED);
    }

    public static Map<String, AttributeValue> openKey(ContributionId id) {
        return Attributes.key(REPORTED, String.join("#", id.own(), id.thread(), id.root()));
    }

    /// The attribute that counts a reason among the open reports.
    public static String counter(ReportReason reason) {
        return "reason-" + reason.apiName();
    }

    public static AttributeValue end(Instant since) {
        return number(since.plus(KEPT).getEpochSecond());
    }

    /// The item of a report.
    ///
    /// @param newAddress true for the first report from its address
    public static Map<String, AttributeValue> item(ReaderReport report, boolean newAddress) {
        Map<String, AttributeValue> item = new HashMap<>(key(report.id(), report.reporter()));
        item.put(REASON, text(report.reason().apiName()));
        item.put(TEXT, text(report.text()));
        item.put(AT, text(report.at().toString()));
        item.put(NEW_ADDRESS, AttributeValue.fromBool(newAddress));
        item.put(EXPIRES_AT, end(report.at()));
        return item;
    }

    public static ReaderReport report(Map<String, AttributeValue> item) {
        String id = text(item, Attributes.PK).substring(REPORT.length());
        return new ReaderReport(
                ContributionId.parse(id).orElseThrow(),
                new AuthorId(text(item, Attributes.SK)),
                ReportReason.parse(text(item, REASON)).orElseThrow(),
                text(item, TEXT),
                at(item));
    }

    public static boolean isOfNewAddress(Map<String, AttributeValue> item) {
        return item.getOrDefault(NEW_ADDRESS, AttributeValue.fromBool(false)).bool();
    }

    public static Map<String, AttributeValue> reporterItem(ReaderReport report) {
        Map<String, AttributeValue> item =
                new HashMap<>(reporterKey(report.id(), report.reporter()));
        item.put(EXPIRES_AT, end(report.at()));
        return item;
    }

    /// What has become of the reports on it that came until then.
    public static Map<String, AttributeValue> decided(
            ContributionId id, ReportOutcome outcome, Instant at) {
        Map<String, AttributeValue> item = new HashMap<>(decidedKey(id));
        item.put(OUTCOME, text(outcome.apiName()));
        item.put(AT, text(at.toString()));
        item.put(EXPIRES_AT, end(at));
        return item;
    }

    /// What has become of a report.
    ///
    /// @param decided the item of its contribution; empty if nobody has decided
    public static ReportOutcome outcome(
            ReaderReport report, Optional<Map<String, AttributeValue>> decided) {
        return decided.filter(item -> !report.at().isAfter(at(item)))
                .map(ReportItems::outcome)
                .orElse(ReportOutcome.OPEN);
    }

    public static ReportOutcome outcome(Map<String, AttributeValue> decided) {
        return ReportOutcome.parse(text(decided, OUTCOME));
    }

    private static Instant at(Map<String, AttributeValue> item) {
        return Instant.parse(text(item, AT));
    }

    /// Those of one contribution that nobody has decided on; empty where the last of them went.
    ///
    /// @param keptBefore where a moderator has looked at it before
    public static Optional<OpenReports> open(Map<String, AttributeValue> item, boolean keptBefore) {
        Map<ReportReason, Integer> reasons = new EnumMap<>(ReportReason.class);
        for (ReportReason reason : ReportReason.values()) {
            long count =
                    item.containsKey(counter(reason))
                            ? Attributes.number(item, counter(reason))
                            : 0;
            if (count > 0) {
                reasons.put(reason, Math.toIntExact(count));
            }
        }
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new OpenReports(
                                id(item),
                                ThreadKey.stored(text(item, THREAD)),
                                reasons,
                                Math.toIntExact(Attributes.number(item, ADDRESSES)),
                                keptBefore,
                                Instant.parse(text(item, LAST))));
    }

    /// Of an item in the list of what is reported.
    public static ContributionId id(Map<String, AttributeValue> item) {
        String[] parts = text(item, Attributes.SK).split("#", 3);
        return new ContributionId(parts[1], parts[2], parts[0]);
    }

    /// Whether this item says that something has open reports.
    public static boolean isOpen(Map<String, AttributeValue> item) {
        return text(item, Attributes.PK).equals(REPORTED);
    }

    /// Whether this item is one of [#keysOfAll].
    public static boolean isOfAll(Map<String, AttributeValue> item) {
        return isOpen(item) || text(item, Attributes.PK).startsWith(REPORT);
    }

    /// The two items that tell whether a decision on a contribution is about reports too.
    public static List<Map<String, AttributeValue>> keysOfAll(ContributionId id) {
        return List.of(openKey(id), decidedKey(id));
    }
}
