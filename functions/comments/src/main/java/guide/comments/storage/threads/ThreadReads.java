package guide.comments.storage.threads;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ContributionId;
import guide.comments.domain.PageRequest;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.ThreadState;
import guide.comments.identity.Identifiers;
import guide.comments.ports.ThreadPlace;
import guide.comments.ports.Threads;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ThreadWrites;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What readers ask of the table.
///
/// Any page in any order is at most three calls, however many replies there are. The first page,
/// oldest first, of roots without replies is one Query, which brings the thread's own item along.
public final class ThreadReads implements Threads {

    private final CommentsTable table;

    public ThreadReads(CommentsTable table) {
        this.table = table;
    }

    @Override
    public ThreadPage page(PageRequest page) {
        return page.root().isPresent()
                ? new ReplyQueries(table, page, page.root().get()).page(state(page.thread()))
                : new RootQueries(table, page).page();
    }

    @Override
    public Optional<ThreadPlace> place(ContributionId id, boolean newestFirst) {
        return new PlaceReads(table).place(id, newestFirst);
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

    private static String partition(ThreadKey thread) {
        return ContributionItems.partition(Identifiers.threadPart(thread));
    }

    private static KeysAndAttributes keys(Iterable<ThreadKey> threads) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        threads.forEach(thread -> keys.add(ThreadWrites.key(thread)));
        return KeysAndAttributes.builder().keys(keys).build();
    }
}
