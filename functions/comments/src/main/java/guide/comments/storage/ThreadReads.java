package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionStore.PageRequest;
import guide.comments.domain.ContributionStore.ThreadPage;
import guide.comments.domain.ContributionStore.ThreadState;
import guide.comments.domain.ThreadKey;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.dynamodb.ItemReads;
import guide.lambda.dynamodb.PartitionReads;
import guide.lambda.problem.ServiceUnavailableException;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What readers ask of the table.
///
/// A page of roots without replies is one Query, and the first one, oldest first, brings the
/// thread's own item along. Where replies fill the Query, up to three more follow.
final class ThreadReads {

    /// A root in front of the one that shows there is a next page.
    private static final int AHEAD = 1;

    private static final int MOST_QUERIES = 4;

    private final DynamoDbClient client;
    private final String table;

    ThreadReads(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    ThreadPage page(PageRequest page) {
        // Before the page: a tag may be older than what it stands for, never newer.
        Optional<ThreadState> before =
                showsThread(page) ? Optional.empty() : Optional.of(state(page.thread()));
        PageBuilder builder = new PageBuilder(page);
        Map<String, AttributeValue> thread = Map.of();
        Map<String, AttributeValue> from = Map.of();
        int queries = 0;
        do {
            QueryResponse answer = query(page, from);
            for (Map<String, AttributeValue> item : answer.items()) {
                if (ContributionItems.isThread(item)) {
                    thread = item;
                } else {
                    builder.add(ContributionItems.contribution(item));
                }
            }
            from = answer.lastEvaluatedKey();
            queries++;
        } while (!from.isEmpty() && !builder.isFull() && !builder.mayStop(queries, MOST_QUERIES));
        Map<String, AttributeValue> found = thread;
        return builder.page(before.orElseGet(() -> ContributionItems.state(found)), from.isEmpty());
    }

    /// One small read: half a unit.
    ThreadState state(ThreadKey thread) {
        return ContributionItems.state(
                ItemReads.recent(client, table, key(thread)).orElse(Map.of()));
    }

    /// One BatchGetItem: half a unit for each thread.
    Map<ThreadKey, ThreadState> states(List<ThreadKey> threads) {
        Map<String, ThreadKey> byPartition = new LinkedHashMap<>();
        threads.forEach(thread -> byPartition.put(partition(thread), thread));
        Map<ThreadKey, ThreadState> states = new LinkedHashMap<>();
        threads.forEach(thread -> states.put(thread, ThreadState.EMPTY));
        for (Map<String, AttributeValue> item : items(states.keySet())) {
            ThreadKey thread = byPartition.get(text(item, Attributes.PK));
            if (thread != null) {
                states.put(thread, ContributionItems.state(item));
            }
        }
        return states;
    }

    private List<Map<String, AttributeValue>> items(Iterable<ThreadKey> threads) {
        Map<String, KeysAndAttributes> asked = Map.of(table, keys(threads));
        BatchGetItemResponse answer =
                DynamoErrors.run(() -> client.batchGetItem(get -> get.requestItems(asked)));
        if (!answer.unprocessedKeys().isEmpty()) {
            throw new ServiceUnavailableException(
                    new IllegalStateException("a table that throttles"));
        }
        return answer.responses().getOrDefault(table, List.of());
    }

    /// Whether anything was said to this one.
    boolean hasReplies(ContributionId id) {
        return PartitionReads.startingWith(client, table, partition(id), id.root() + "#").stream()
                .map(ContributionItems::contribution)
                .anyMatch(each -> each.parent().filter(id::equals).isPresent());
    }

    private QueryResponse query(PageRequest page, Map<String, AttributeValue> from) {
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table)
                        .scanIndexForward(!page.newestFirst())
                        .limit(page.limit() + AHEAD + (showsThread(page) ? 1 : 0))
                        .keyConditionExpression("pk = :pk AND sk BETWEEN :low AND :high")
                        .expressionAttributeValues(range(page));
        if (!from.isEmpty()) {
            query.exclusiveStartKey(from);
        }
        return DynamoErrors.run(() -> client.query(query.build()));
    }

    /// The thread's own item sorts before every root.
    private static boolean showsThread(PageRequest page) {
        return page.root().isEmpty() && !page.newestFirst() && page.after().isEmpty();
    }

    private static Map<String, AttributeValue> range(PageRequest page) {
        String pk = partition(page.thread());
        String first = showsThread(page) ? ContributionItems.THREAD_SK : "0";
        String low = page.root().map(root -> root.root() + "#").orElse(first);
        String high = page.root().map(root -> root.root() + "#~").orElse("g");
        // BETWEEN includes its ends: the smallest step past the position leaves it out.
        if (!page.after().isEmpty() && page.newestFirst()) {
            high = page.after().substring(0, page.after().length() - 1) + before(page.after());
        } else if (!page.after().isEmpty()) {
            low = page.after() + "!";
        }
        return Map.of(":pk", text(pk), ":low", text(low), ":high", text(high));
    }

    /// Behind everything that sorts before `position`, and before it: the last character one less,
    /// then `~`.
    private static String before(String position) {
        return (char) (position.charAt(position.length() - 1) - 1) + "~";
    }

    private static String partition(ContributionId id) {
        return ContributionItems.partition(id.thread());
    }

    private static String partition(ThreadKey thread) {
        return ContributionItems.partition(ContributionId.threadPart(thread));
    }

    private static Map<String, AttributeValue> key(ThreadKey thread) {
        return ContributionItems.threadKey(ContributionId.threadPart(thread));
    }

    private static KeysAndAttributes keys(Iterable<ThreadKey> threads) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        threads.forEach(thread -> keys.add(key(thread)));
        return KeysAndAttributes.builder().keys(keys).build();
    }
}
