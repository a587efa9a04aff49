package guide.comments;

import guide.dynamodb.Calls;
import guide.dynamodb.Environment;
import guide.dynamodb.Items;
import guide.problem.ServiceUnavailable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Wanted libraries in DynamoDB; [RequestItems] holds the keys.
final class RequestStore {

    private final DynamoDbClient client;
    private final String table;

    RequestStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    static RequestStore from(Map<String, String> environment, DynamoDbClient client) {
        return new RequestStore(client, Environment.required(environment, "COMMENTS_TABLE"));
    }

    /// The library of this name, whatever its status: one BatchGetItem of four keys.
    Optional<WantedLibrary> find(String name) {
        String normalised = LibraryName.normalised(name);
        if (normalised.isEmpty()) {
            return Optional.empty();
        }
        List<Map<String, AttributeValue>> keys =
                Arrays.stream(WantedLibrary.Status.values())
                        .map(status -> RequestItems.key(status, normalised))
                        .toList();
        KeysAndAttributes all = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
        BatchGetItemResponse answer =
                Calls.run(() -> client.batchGetItem(get -> get.requestItems(Map.of(table, all))));
        if (!answer.unprocessedKeys().isEmpty()) {
            throw new ServiceUnavailable(new IllegalStateException("a table that throttles"));
        }
        return answer.responses().getOrDefault(table, List.of()).stream()
                .map(RequestItems::library)
                .findFirst();
    }

    /// By name: one Query for each status.
    ///
    /// @param after the normalised name behind which the page begins; empty for the first one
    ModerationReads.Page<WantedLibrary> list(
            List<WantedLibrary.Status> statuses, String after, int limit) {
        List<Map<String, AttributeValue>> found =
                statuses.stream()
                        .flatMap(status -> listed(status, after, limit).stream())
                        .sorted(Comparator.comparing(item -> Items.text(item, Items.SK)))
                        .toList();
        List<Map<String, AttributeValue>> page = found.subList(0, Math.min(limit, found.size()));
        return new ModerationReads.Page<>(
                page.stream().map(RequestItems::library).toList(),
                found.size() > limit ? Items.text(page.getLast(), Items.SK) : "");
    }

    private List<Map<String, AttributeValue>> listed(
            WantedLibrary.Status status, String after, int limit) {
        String from = after.isEmpty() ? " " : after;
        return Calls.run(
                        () ->
                                client.query(
                                        query ->
                                                query.tableName(table)
                                                        .limit(limit + 1)
                                                        .keyConditionExpression(
                                                                "pk = :pk AND sk > :after")
                                                        .expressionAttributeValues(
                                                                Map.of(
                                                                        ":pk",
                                                                        Items.text(
                                                                                RequestItems
                                                                                        .partition(
                                                                                                status)),
                                                                        ":after",
                                                                        Items.text(from)))))
                .items();
    }

    TransactWriteItem put(WantedLibrary library) {
        return TransactWriteItem.builder()
                .put(
                        Put.builder()
                                .tableName(table)
                                .item(RequestItems.item(library))
                                .conditionExpression("attribute_not_exists(pk)")
                                .build())
                .build();
    }

    /// Votes that arrive meanwhile stop it, and are not lost.
    TransactWriteItem delete(WantedLibrary library) {
        return TransactWriteItem.builder()
                .delete(
                        Delete.builder()
                                .tableName(table)
                                .key(RequestItems.key(library))
                                .conditionExpression("votes = :votes")
                                .expressionAttributeValues(
                                        Map.of(":votes", Items.number(library.votes())))
                                .build())
                .build();
    }

    TransactWriteItem vote(WantedLibrary library, int added) {
        return TransactWriteItem.builder()
                .update(
                        Update.builder()
                                .tableName(table)
                                .key(RequestItems.key(library))
                                .updateExpression("ADD votes :added")
                                .conditionExpression("attribute_exists(pk)")
                                .expressionAttributeValues(Map.of(":added", Items.number(added)))
                                .build())
                .build();
    }

    /// The author no longer asks for the library that this request put on the list: one vote less,
    /// and without another one it is not wanted any more. Empty for every other contribution.
    Optional<TransactWriteItem> withdraw(Contribution.Published contribution) {
        if (!(contribution.content() instanceof Content.ReviewRequest request)) {
            return Optional.empty();
        }
        return find(request.name())
                .filter(library -> library.contribution().equals(contribution.id()))
                .map(library -> library.votes() > 1 ? vote(library, -1) : delete(library));
    }

    /// The same library with another status or result.
    TransactWriteItem replace(WantedLibrary before, WantedLibrary after) {
        return TransactWriteItem.builder()
                .put(
                        Put.builder()
                                .tableName(table)
                                .item(RequestItems.item(after))
                                .conditionExpression("votes = :votes")
                                .expressionAttributeValues(
                                        Map.of(":votes", Items.number(before.votes())))
                                .build())
                .build();
    }
}
