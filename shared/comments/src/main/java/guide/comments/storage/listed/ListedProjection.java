package guide.comments.storage.listed;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.problem.ServiceUnavailableException;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes the list of what is published, and of its threads, follow the table. The same change again
/// writes the same.
///
/// @param table of comments
public record ListedProjection(CommentsTable table) {

    private static final int MOST_IN_A_BATCH = 25;
    private static final int MOST_TRIES = 5;

    /// A unit to write for each word of the text, and some seven more.
    ///
    /// @param before as it was published; empty for what was not
    /// @param after as it is published; empty for what is not any more
    public void follow(
            ThreadKey thread,
            Optional<Contribution.Published> before,
            Optional<Contribution.Published> after) {
        List<Map<String, AttributeValue>> puts =
                after.map(it -> ListedItems.all(thread, it)).orElse(List.of());
        Set<Map<String, AttributeValue>> kept = new HashSet<>();
        puts.forEach(item -> kept.add(CommentsTable.keyOf(item)));
        List<WriteRequest> writes = new ArrayList<>();
        before.map(it -> ListedItems.all(thread, it)).orElse(List.of()).stream()
                .map(CommentsTable::keyOf)
                .filter(key -> !kept.contains(key))
                .forEach(key -> writes.add(delete(key)));
        puts.forEach(item -> writes.add(put(item)));
        for (int from = 0; from < writes.size(); from += MOST_IN_A_BATCH) {
            write(writes.subList(from, Math.min(from + MOST_IN_A_BATCH, writes.size())));
        }
        ThreadPlaces places = new ThreadPlaces(table);
        if (before.isEmpty()) {
            after.ifPresent(it -> places.came(thread, it.id()));
        } else if (after.isEmpty()) {
            before.ifPresent(it -> places.went(thread, it.id()));
        }
    }

    /// Whether the list has it.
    public boolean has(ContributionId id) {
        return table.item(ListedItems.key(id)).isPresent();
    }

    /// What the list has of it, for what was published before there was a list.
    public List<Map<String, AttributeValue>> items(
            ThreadKey thread, Contribution.Published published) {
        return ListedItems.all(thread, published);
    }

    private static WriteRequest delete(Map<String, AttributeValue> key) {
        return WriteRequest.builder()
                .deleteRequest(DeleteRequest.builder().key(key).build())
                .build();
    }

    private static WriteRequest put(Map<String, AttributeValue> item) {
        return WriteRequest.builder().putRequest(PutRequest.builder().item(item).build()).build();
    }

    private void write(List<WriteRequest> batch) {
        List<WriteRequest> left = batch;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Map<String, List<WriteRequest>> items = Map.of(table.name(), left);
            BatchWriteItemResponse response =
                    DynamoErrors.run(
                            () -> table.client().batchWriteItem(w -> w.requestItems(items)));
            left = response.unprocessedItems().getOrDefault(table.name(), List.of());
            if (left.isEmpty()) {
                return;
            }
        }
        throw new ServiceUnavailableException(new IllegalStateException("a table that throttles"));
    }
}
