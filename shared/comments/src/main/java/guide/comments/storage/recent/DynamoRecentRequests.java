package guide.comments.storage.recent;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.WantedLibrary;
import guide.comments.ports.Page;
import guide.comments.ports.RecentRequests;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.RequestItems;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Requested libraries by when they changed, in DynamoDB; [RecentItems] has the keys. A library
/// that changed twice is listed by its last change.
///
/// @param table of comments
public record DynamoRecentRequests(CommentsTable table) implements RecentRequests {

    @Override
    public long version() {
        return RecentItems.version(table, RecentItems.REQUESTS);
    }

    @Override
    public Page<ListedRequest> page(String before, int limit) {
        RecentQueries queries = new RecentQueries(table);
        RecentQueries.Keys page = queries.page(RecentItems.REQUESTS, before, limit);
        Map<Map<String, AttributeValue>, Instant> since = new LinkedHashMap<>();
        for (Map<String, AttributeValue> item : page.items()) {
            since.putIfAbsent(key(item), at(item));
        }
        Map<Map<String, AttributeValue>, WantedLibrary> listed = new HashMap<>();
        for (Map<String, AttributeValue> item : queries.items(List.copyOf(since.keySet()))) {
            listed.put(CommentsTable.keyOf(item), RequestItems.library(item));
        }
        List<ListedRequest> items =
                since.entrySet().stream()
                        .flatMap(
                                each ->
                                        Stream.ofNullable(listed.get(each.getKey()))
                                                .map(it -> new ListedRequest(it, each.getValue())))
                        .toList();
        return new Page<>(items, page.next());
    }

    private static Instant at(Map<String, AttributeValue> item) {
        String sortKey = text(item, Attributes.SK);
        return Instant.ofEpochMilli(Long.parseLong(sortKey.substring(0, sortKey.indexOf('#'))));
    }

    /// Where the library is, if it still has the status that it changed to.
    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        String[] parts = text(item, Attributes.SK).split("#", 3);
        WantedLibrary.RequestStatus status =
                WantedLibrary.RequestStatus.parse(parts[1]).orElseThrow();
        return RequestItems.key(status, parts[2]);
    }
}
