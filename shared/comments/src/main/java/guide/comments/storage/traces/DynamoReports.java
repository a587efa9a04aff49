package guide.comments.storage.traces;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Decision;
import guide.comments.domain.LogEntry;
import guide.comments.ports.Page;
import guide.comments.reports.GivenReport;
import guide.comments.reports.OpenReports;
import guide.comments.reports.ReaderReport;
import guide.comments.reports.ReportOutcome;
import guide.comments.reports.ReportedContribution;
import guide.comments.reports.Reports;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ModerationItems;
import guide.comments.storage.WithdrawalWrites;
import guide.comments.storage.reports.ReportItems;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.PartitionReads;
import guide.lambda.problem.ServiceUnavailableException;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Readers' reports in DynamoDB; keys in [ReportItems].
///
/// A report, the way to it and the count of its reason are one transaction, on the condition that
/// what it is about is still published.
///
/// @param table of comments
public record DynamoReports(CommentsTable table) implements Reports {

    private static final int MOST_TRIES = 8;
    private static final int MOST_ON_ONE = 50;

    @Override
    public Optional<GivenReport> report(
            ReaderReport report, Contribution.Published contribution, boolean newAddress) {
        ReportWrites writes = new ReportWrites(table);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Map<String, AttributeValue>> standing = table.standing(report.id());
            if (standing.filter(item -> !ContributionItems.isTombstone(item)).isEmpty()) {
                return Optional.empty();
            }
            Optional<Map<String, AttributeValue>> before =
                    table.item(ReportItems.key(report.id(), report.reporter()));
            Optional<GivenReport> earlier = before.map(this::given);
            if (earlier.filter(given -> isSettledBy(given, report)).isPresent()) {
                return earlier;
            }
            if (table.commit(writes.of(report, newAddress, standing.get(), before)).isEmpty()) {
                return Optional.of(new GivenReport(report, ReportOutcome.OPEN));
            }
        }
        throw busy();
    }

    private static boolean isSettledBy(GivenReport earlier, ReaderReport report) {
        return earlier.outcome() != ReportOutcome.OPEN || earlier.report().says(report);
    }

    private GivenReport given(Map<String, AttributeValue> item) {
        ReaderReport report = ReportItems.report(item);
        return new GivenReport(
                report,
                ReportItems.outcome(report, table.item(ReportItems.decidedKey(report.id()))));
    }

    /// One BatchGetItem.
    @Override
    public Optional<OpenReports> open(ContributionId id) {
        List<Map<String, AttributeValue>> found =
                table.batch(CommentsTable.consistent(ReportItems.keysOfAll(id)));
        boolean keptBefore =
                found.stream()
                        .filter(item -> !ReportItems.isOpen(item))
                        .anyMatch(item -> ReportItems.outcome(item) == ReportOutcome.KEPT);
        return found.stream()
                .filter(ReportItems::isOpen)
                .findFirst()
                .flatMap(item -> ReportItems.open(item, keptBefore));
    }

    @Override
    public boolean hold(Decision.Withdraw hold, LogEntry logEntry) {
        return table.commitWhile(
                () -> table.stands(hold.published()),
                () -> {
                    List<TransactWriteItem> all =
                            new ArrayList<>(new WithdrawalWrites(table).of(hold, logEntry));
                    all.add(table.put(ModerationItems.decidedItem(hold, logEntry, true)));
                    return all;
                });
    }

    /// One Query and one BatchGetItem, both eventually consistent: half a unit for each
    /// contribution.
    @Override
    public Page<ReportedContribution> reported(String before, int limit) {
        QueryRequest query =
                table.alive(
                                Map.of(
                                        ":pk", text(ReportItems.REPORTED),
                                        ":before", text(before.isEmpty() ? "~" : before)))
                        .keyConditionExpression("pk = :pk AND sk < :before")
                        .consistentRead(false)
                        .scanIndexForward(false)
                        .build();
        List<Map<String, AttributeValue>> found =
                PartitionReads.first(table.client(), query, limit + 1);
        Page<Map<String, AttributeValue>> page =
                Page.of(found, limit, _ -> 0, item -> text(item, Attributes.SK));
        Map<ContributionId, Contribution.Published> standing = standing(page.items());
        return new Page<>(
                page.items().stream().flatMap(item -> reported(item, standing)).toList(),
                page.next());
    }

    private static Stream<ReportedContribution> reported(
            Map<String, AttributeValue> item,
            Map<ContributionId, Contribution.Published> standing) {
        return ReportItems.open(item, false).stream()
                .flatMap(
                        open ->
                                Optional.ofNullable(standing.get(open.id())).stream()
                                        .map(it -> new ReportedContribution(open, it)));
    }

    private Map<ContributionId, Contribution.Published> standing(
            List<Map<String, AttributeValue>> reported) {
        if (reported.isEmpty()) {
            return Map.of();
        }
        List<Map<String, AttributeValue>> keys =
                reported.stream()
                        .map(
                                item ->
                                        Attributes.key(
                                                ContributionItems.partition(
                                                        ReportItems.id(item).thread()),
                                                text(item, ReportItems.STANDING)))
                        .toList();
        Map<ContributionId, Contribution.Published> standing = new HashMap<>();
        table.batch(KeysAndAttributes.builder().keys(keys).build()).stream()
                .flatMap(item -> ContributionItems.shown(item).stream())
                .forEach(published -> standing.put(published.id(), published));
        return Map.copyOf(standing);
    }

    /// One Query.
    @Override
    public List<ReaderReport> on(ContributionId id) {
        QueryRequest query = table.aliveBehind(ReportItems.partition(id), "#").build();
        return PartitionReads.first(table.client(), query, MOST_ON_ONE).stream()
                .map(ReportItems::report)
                .toList();
    }

    /// One Query, and two GetItem for each report.
    @Override
    public Page<GivenReport> givenBy(AuthorId reporter, String after, int limit) {
        QueryRequest query =
                table.aliveBehind(ReportItems.reporterPartition(reporter), after).build();
        Page<String> page =
                Page.of(
                        PartitionReads.first(table.client(), query, limit + 1).stream()
                                .map(item -> text(item, Attributes.SK))
                                .toList(),
                        limit,
                        _ -> 0,
                        id -> id);
        return new Page<>(
                page.items().stream()
                        .map(id -> ContributionId.parse(id).orElseThrow())
                        .flatMap(id -> table.item(ReportItems.key(id, reporter)).stream())
                        .map(this::given)
                        .toList(),
                page.next());
    }

    @Override
    public void forget(ContributionId id, AuthorId reporter) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Map<String, AttributeValue>> item = table.item(ReportItems.key(id, reporter));
            if (item.isEmpty()) {
                table.deleteItem(ReportItems.reporterKey(id, reporter));
                return;
            }
            boolean counts =
                    given(item.get()).outcome() == ReportOutcome.OPEN
                            && table.item(ReportItems.openKey(id)).isPresent();
            if (table.commit(new ReportWrites(table).forget(item.get(), counts)).isEmpty()) {
                return;
            }
        }
        throw busy();
    }

    private static ServiceUnavailableException busy() {
        return new ServiceUnavailableException(new IllegalStateException("the report is too busy"));
    }
}
