package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ContributionId;
import guide.comments.domain.PageRequest;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.ThreadState;
import guide.comments.identity.Identifiers;
import guide.comments.ports.Threads;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.dynamodb.PartitionReads;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
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
public final class ThreadReads implements Threads {

    private static final int MOST_QUERIES = 4;

    private final CommentsTable table;

    public ThreadReads(CommentsTable table) {
        this.table = table;
    }

    @Override
    public ThreadPage page(PageRequest page) {
        ThreadQuery query = new ThreadQuery(page);
        // Before the page: a tag may be older than what it stands for, never newer.
        Optional<ThreadState> before =
                query.bringsThread() ? Optional.empty() : Optional.of(state(page.thread()));
        return read(query, new PageBuilder(page), before);
    }

    private ThreadPage read(ThreadQuery query, PageBuilder builder, Optional<ThreadState> before) {
        Map<String, AttributeValue> thread = Map.of();
        Map<String, AttributeValue> from = Map.of();
        int queries = 0;
        do {
            QueryResponse answer = query(query, from);
            for (Map<String, AttributeValue> item : answer.items()) {
                if (ThreadWrites.isThread(item)) {
                    thread = item;
                } else {
                    builder.add(ContributionItems.contribution(item));
                }
            }
            from = answer.lastEvaluatedKey();
            queries++;
        } while (!from.isEmpty() && !builder.isFull() && !builder.mayStop(queries, MOST_QUERIES));
        return builder.page(before.orElse(ThreadWrites.state(thread)), from.isEmpty());
    }

    /// One small read: half a unit.
    @Override
    public ThreadState state(ThreadKey thread) {
        return ThreadWrites.state(table.recent(ThreadWrites.key(thread)).orElse(Map.of()));
    }

    /// One BatchGetItem: half a unit for each thread.
    @Override
    public Map<ThreadKey, ThreadState> states(List<ThreadKey> threads) {
        Map<String, ThreadKey> byPartition = new LinkedHashMap<>();
        threads.forEach(thread -> byPartition.put(partition(thread), thread));
        Map<ThreadKey, ThreadState> states = new LinkedHashMap<>();
        threads.forEach(thread -> states.put(thread, ThreadState.EMPTY));
        for (Map<String, AttributeValue> item : table.batch(keys(states.keySet()))) {
            ThreadKey thread = byPartition.get(text(item, Attributes.PK));
            if (thread != null) {
                states.put(thread, ThreadWrites.state(item));
            }
        }
        return states;
    }

    /// Whether anything was said to this one.
    boolean hasReplies(ContributionId id) {
        return PartitionReads.startingWith(
                        table.client(), table.name(), partition(id), id.root() + "#")
                .stream()
                .map(ContributionItems::contribution)
                .anyMatch(each -> each.parent().filter(id::equals).isPresent());
    }

    private QueryResponse query(ThreadQuery query, Map<String, AttributeValue> from) {
        return DynamoErrors.run(() -> table.client().query(query.request(table.name(), from)));
    }

    private static String partition(ContributionId id) {
        return ContributionItems.partition(id.thread());
    }

    private static String partition(ThreadKey thread) {
        return ContributionItems.partition(Identifiers.threadPart(thread));
    }

    private static KeysAndAttributes keys(Iterable<ThreadKey> threads) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        threads.forEach(thread -> keys.add(ThreadWrites.key(thread)));
        return KeysAndAttributes.builder().keys(keys).build();
    }
}
