package guide.comments.storage.listed;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ThreadKey;
import guide.comments.listed.ListedThread;
import guide.comments.listed.ListedThreads;
import guide.comments.ports.Page;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ThreadWrites;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.PartitionReads;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Threads by their newest contribution, in DynamoDB; keys in [ThreadPlaces]. A page is one Query
/// of places and one BatchGetItem of threads, half a unit each; both eventually consistent.
///
/// @param table of comments
public record DynamoListedThreads(CommentsTable table) implements ListedThreads {

    /// Places that a page of some threads looks at: some 17 KB, two and a half units.
    private static final int LOOKED_AT = 120;

    @Override
    public Page<ListedThread> page(
            Optional<Predicate<ThreadKey>> isWanted, String before, int limit) {
        int most = isWanted.isEmpty() ? limit : LOOKED_AT;
        List<Map<String, AttributeValue>> found = places(before, most + 1);
        Map<String, Map<String, AttributeValue>> shown = new LinkedHashMap<>();
        String last = "";
        for (Map<String, AttributeValue> place : found.subList(0, Math.min(most, found.size()))) {
            boolean wanted = isWanted.map(it -> it.test(ListedItems.thread(place))).orElse(true);
            if (wanted && shown.size() == limit) {
                return new Page<>(threads(shown), last);
            }
            last = ListedItems.id(place).own();
            if (wanted) {
                shown.putIfAbsent(ListedItems.id(place).thread(), place);
            }
        }
        return new Page<>(threads(shown), found.size() > most ? last : "");
    }

    /// A sortable id sorts before every place that begins with it.
    private List<Map<String, AttributeValue>> places(String before, int most) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table.name())
                        .scanIndexForward(false)
                        .keyConditionExpression("pk = :pk AND sk < :before")
                        .expressionAttributeValues(
                                Map.of(
                                        ":pk", text(ThreadPlaces.PLACES),
                                        ":before", text(before.isEmpty() ? "~" : before)))
                        .build();
        return PartitionReads.first(table.client(), query, most);
    }

    /// Without those that are moving, or have nothing left.
    private List<ListedThread> threads(Map<String, Map<String, AttributeValue>> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        KeysAndAttributes keys =
                KeysAndAttributes.builder()
                        .keys(places.keySet().stream().map(ThreadWrites::key).toList())
                        .build();
        Map<String, Map<String, AttributeValue>> items = new HashMap<>();
        table.batch(keys).forEach(item -> items.put(text(item, Attributes.PK), item));
        return places.entrySet().stream()
                .flatMap(
                        each ->
                                Optional.ofNullable(
                                                items.get(
                                                        ContributionItems.partition(each.getKey())))
                                        .stream()
                                        .map(item -> thread(each.getValue(), item)))
                .filter(each -> each.state().count() > 0)
                .toList();
    }

    private static ListedThread thread(
            Map<String, AttributeValue> place, Map<String, AttributeValue> item) {
        return new ListedThread(
                ListedItems.thread(place),
                ListedItems.id(place),
                ThreadWrites.state(ThreadWrites.movedTo(item).isPresent() ? Map.of() : item));
    }
}
