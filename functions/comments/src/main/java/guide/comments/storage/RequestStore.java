package guide.comments.storage;

import guide.comments.domain.Content;
import guide.comments.domain.Contribution;
import guide.comments.domain.LibraryName;
import guide.comments.domain.WantedLibrary;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.dynamodb.Environment;
import guide.lambda.problem.ServiceUnavailableException;

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
public final class RequestStore {

    private final DynamoDbClient client;
    private final String table;

    RequestStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    public static RequestStore from(Map<String, String> environment, DynamoDbClient client) {
        return new RequestStore(client, Environment.required(environment, "COMMENTS_TABLE"));
    }

    /// The library of this name, whatever its status: one BatchGetItem of four keys.
    public Optional<WantedLibrary> find(String name) {
        String normalised = LibraryName.normalised(name);
        if (normalised.isEmpty()) {
            return Optional.empty();
        }
        List<Map<String, AttributeValue>> keys =
                Arrays.stream(WantedLibrary.RequestStatus.values())
                        .map(status -> RequestItems.key(status, normalised))
                        .toList();
        KeysAndAttributes all = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
        BatchGetItemResponse answer =
                DynamoErrors.run(
                        () -> client.batchGetItem(get -> get.requestItems(Map.of(table, all))));
        if (!answer.unprocessedKeys().isEmpty()) {
            throw new ServiceUnavailableException(
                    new IllegalStateException("a table that throttles"));
        }
        return answer.responses().getOrDefault(table, List.of()).stream()
                .map(RequestItems::library)
                .findFirst();
    }

    /// By name: one Query for each status.
    ///
    /// @param after the normalised name behind which the page begins; empty for the first one
    public ModerationReads.Page<WantedLibrary> list(
            List<WantedLibrary.RequestStatus> statuses, String after, int limit) {
        List<Map<String, AttributeValue>> found =
                statuses.stream()
                        .flatMap(status -> listed(status, after, limit).stream())
                        .sorted(Comparator.comparing(item -> Attributes.text(item, Attributes.SK)))
                        .toList();
        List<Map<String, AttributeValue>> page = found.subList(0, Math.min(limit, found.size()));
        return new ModerationReads.Page<>(
                page.stream().map(RequestItems::library).toList(),
                found.size() > limit ? Attributes.text(page.getLast(), Attributes.SK) : "");
    }

    private List<Map<String, AttributeValue>> listed(
            WantedLibrary.RequestStatus status, String after, int limit) {
        String from = after.isEmpty() ? " " : after;
        return DynamoErrors.run(
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
                                                                        Attributes.text(
                                                                                RequestItems
                                                                                        .partition(
                                                                                                status)),
                                                                        ":after",
                                                                        Attributes.text(from)))))
                .items();
    }

    public TransactWriteItem put(WantedLibrary library) {
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
    public TransactWriteItem delete(WantedLibrary library) {
        return TransactWriteItem.builder()
                .delete(
                        Delete.builder()
                                .tableName(table)
                                .key(RequestItems.key(library))
                                .conditionExpression("votes = :votes")
                                .expressionAttributeValues(
                                        Map.of(":votes", Attributes.number(library.votes())))
                                .build())
                .build();
    }

    public TransactWriteItem vote(WantedLibrary library, int added) {
        return TransactWriteItem.builder()
                .update(
                        Update.builder()
                                .tableName(table)
                                .key(RequestItems.key(library))
                                .updateExpression("ADD votes :added")
                                .conditionExpression("attribute_exists(pk)")
                                .expressionAttributeValues(
                                        Map.of(":added", Attributes.number(added)))
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
    public TransactWriteItem replace(WantedLibrary before, WantedLibrary after) {
        return TransactWriteItem.builder()
                .put(
                        Put.builder()
                                .tableName(table)
                                .item(RequestItems.item(after))
                                .conditionExpression("votes = :votes")
                                .expressionAttributeValues(
                                        Map.of(":votes", Attributes.number(before.votes())))
                                .build())
                .build();
    }
}
