package guide.comments.storage.recent;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.PartitionReads;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.List;
import java.util.Map;

/// Reads lists of keys, and what they lead to, each as it was a moment ago.
record RecentQueries(CommentsTable table) {

    /// A page of a list.
    ///
    /// @param next the position behind the last one; empty on the last page
    record Keys(List<Map<String, AttributeValue>> items, String next) {}

    /// One Query: half a unit for each 4 KB, some 25 items.
    Keys page(String pk, String before, int limit) {
        QueryRequest query =
                table.alive(
                                Map.of(
                                        ":pk", text(pk),
                                        ":head", text(RecentItems.HEAD + "~"),
                                        ":before", text(before.isEmpty() ? "~" : before)))
                        .consistentRead(false)
                        .scanIndexForward(false)
                        .keyConditionExpression("pk = :pk AND sk BETWEEN :head AND :before")
                        .build();
        // BETWEEN includes its ends: the one that the page before ended with comes first.
        List<Map<String, AttributeValue>> found =
                PartitionReads.first(table.client(), query, limit + 2).stream()
                        .filter(item -> !text(item, Attributes.SK).equals(before))
                        .toList();
        List<Map<String, AttributeValue>> shown = found.subList(0, Math.min(limit, found.size()));
        return new Keys(shown, found.size() > limit ? text(shown.getLast(), Attributes.SK) : "");
    }

    /// One BatchGetItem: half a unit for each 4 KB of an item, and for each that is not there.
    List<Map<String, AttributeValue>> items(List<Map<String, AttributeValue>> keys) {
        return keys.isEmpty()
                ? List.of()
                : table.batch(KeysAndAttributes.builder().keys(keys).build());
    }
}
