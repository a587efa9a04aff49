package guide.comments.storage.traces;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ThreadKey;
import guide.comments.reports.ReaderReport;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ThreadWrites;
import guide.comments.storage.reports.ReportItems;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.problem.ServiceUnavailableException;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What keeps a report, and what takes one away. A report that another one of the same reader meets
/// fails, and is to be made again.
///
/// @param table of comments
record ReportWrites(CommentsTable table) {

    /// Four items.
    ///
    /// @param newAddress true for the first report from its address
    /// @param standing what it is about, as it stands in its thread
    /// @param before the same reader's report that it replaces
    List<TransactWriteItem> of(
            ReaderReport report,
            boolean newAddress,
            Map<String, AttributeValue> standing,
            Optional<Map<String, AttributeValue>> before) {
        boolean ofNewAddress = before.map(ReportItems::isOfNewAddress).orElse(newAddress);
        return List.of(
                table.put(replacing(before).item(ReportItems.item(report, ofNewAddress))),
                table.put(Put.builder().item(ReportItems.reporterItem(report))),
                open(report, ofNewAddress, standing, before),
                table.check(
                        ConditionCheck.builder()
                                .key(CommentsTable.keyOf(standing))
                                .conditionExpression("attribute_exists(html)")));
    }

    private static Put.Builder replacing(Optional<Map<String, AttributeValue>> before) {
        return before.map(
                        item ->
                                Put.builder()
                                        .conditionExpression("#at = :at")
                                        .expressionAttributeNames(Map.of("#at", "at"))
                                        .expressionAttributeValues(Map.of(":at", atOf(item))))
                .orElseGet(() -> Put.builder().conditionExpression("attribute_not_exists(pk)"));
    }

    private static AttributeValue atOf(Map<String, AttributeValue> item) {
        return text(ReportItems.report(item).at().toString());
    }

    private TransactWriteItem open(
            ReaderReport report,
            boolean newAddress,
            Map<String, AttributeValue> standing,
            Optional<Map<String, AttributeValue>> before) {
        Map<String, Integer> changes = new HashMap<>();
        changes.merge(ReportItems.counter(report.reason()), 1, Integer::sum);
        before.map(ReportItems::report)
                .ifPresent(
                        earlier ->
                                changes.merge(
                                        ReportItems.counter(earlier.reason()), -1, Integer::sum));
        int address = newAddress && before.isEmpty() ? 1 : 0;
        changes.put(ReportItems.ADDRESSES, address);
        Update.Builder update = counting(report, changes);
        return table.update(
                update.expressionAttributeValues(
                        values(
                                changes,
                                Map.of(
                                        ":thread", text(thread(report).text()),
                                        ":standing", text(text(standing, Attributes.SK)),
                                        ":last", text(report.at().toString()),
                                        ":end", ReportItems.end(report.at())))));
    }

    private static Update.Builder counting(ReaderReport report, Map<String, Integer> changes) {
        return Update.builder()
                .key(ReportItems.openKey(report.id()))
                .updateExpression(
                        "SET #thread = :thread, #standing = :standing, #last = :last,"
                                + " #expiresAt = :end "
                                + adding(changes))
                .expressionAttributeNames(
                        names(
                                changes,
                                Map.of(
                                        "#thread", ReportItems.THREAD,
                                        "#standing", ReportItems.STANDING,
                                        "#last", ReportItems.LAST,
                                        "#expiresAt", ReportItems.EXPIRES_AT)));
    }

    /// Takes a report away, and where it counts what it added.
    ///
    /// @param item of the report
    /// @param counts while nobody has decided on it
    List<TransactWriteItem> forget(Map<String, AttributeValue> item, boolean counts) {
        ReaderReport report = ReportItems.report(item);
        Delete.Builder gone =
                Delete.builder()
                        .key(CommentsTable.keyOf(item))
                        .conditionExpression("#at = :at")
                        .expressionAttributeNames(Map.of("#at", "at"))
                        .expressionAttributeValues(Map.of(":at", atOf(item)));
        TransactWriteItem way =
                table.delete(
                        Delete.builder()
                                .key(ReportItems.reporterKey(report.id(), report.reporter())));
        if (!counts) {
            return List.of(table.delete(gone), way);
        }
        Map<String, Integer> changes =
                Map.of(
                        ReportItems.counter(report.reason()),
                        -1,
                        ReportItems.ADDRESSES,
                        ReportItems.isOfNewAddress(item) ? -1 : 0);
        return List.of(
                table.delete(gone),
                way,
                table.update(
                        Update.builder()
                                .key(ReportItems.openKey(report.id()))
                                .updateExpression(adding(changes))
                                .conditionExpression("attribute_exists(pk)")
                                .expressionAttributeNames(names(changes, Map.of()))
                                .expressionAttributeValues(values(changes, Map.of()))));
    }

    private ThreadKey thread(ReaderReport report) {
        return new ThreadWrites(table)
                .thread(report.id())
                .orElseThrow(
                        () ->
                                new ServiceUnavailableException(
                                        new IllegalStateException("the thread moves")));
    }

    private static String adding(Map<String, Integer> changes) {
        return "ADD "
                + String.join(
                        ", ",
                        changes.keySet().stream()
                                .map(name -> "#" + plain(name) + " :" + plain(name))
                                .toList());
    }

    private static Map<String, String> names(
            Map<String, Integer> changes, Map<String, String> others) {
        Map<String, String> names = new HashMap<>(others);
        changes.keySet().forEach(name -> names.put("#" + plain(name), name));
        return names;
    }

    private static Map<String, AttributeValue> values(
            Map<String, Integer> changes, Map<String, AttributeValue> others) {
        Map<String, AttributeValue> values = new HashMap<>(others);
        changes.forEach((name, change) -> values.put(":" + plain(name), number(change)));
        return values;
    }

    /// A placeholder has no dash.
    private static String plain(String name) {
        return name.replace("-", "");
    }
}
