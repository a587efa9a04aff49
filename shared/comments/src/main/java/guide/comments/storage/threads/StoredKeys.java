package guide.comments.storage.threads;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadState;
import guide.comments.identity.Identifiers;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ThreadWrites;
import guide.comments.threads.AskedThread;
import guide.comments.threads.FoundThread;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds under which key a thread is stored. Half a unit for each key that is looked up; the older
/// ones are looked up only where nothing is under the key of today.
record StoredKeys(CommentsTable table) {

    /// What one BatchGetItem takes.
    private static final int MOST_KEYS = 100;

    /// A page that has moved more often than this between two visits of its owner is not found.
    private static final int MOST_STEPS = 5;

    /// A GetItem, and where nothing is there a BatchGetItem.
    FoundThread find(AskedThread asked) {
        FoundThread today = read(asked.key());
        return today.isEmpty() ? older(asked).orElse(today) : today;
    }

    private FoundThread read(ThreadKey key) {
        return followed(key, table.recent(ThreadWrites.key(key)).orElse(Map.of()), 0);
    }

    /// Where a thread has moved, what it has become: one call more for each move that a run of
    /// `make move-threads` has not made shorter yet.
    ///
    /// @param item the thread's own; empty where it has none
    private FoundThread followed(ThreadKey key, Map<String, AttributeValue> item, int steps) {
        Optional<ThreadKey> to = ThreadWrites.movedTo(item);
        return to.isEmpty() || steps == MOST_STEPS
                ? new FoundThread(key, ThreadWrites.state(item))
                : followed(
                        to.get(),
                        table.recent(ThreadWrites.key(to.get())).orElse(Map.of()),
                        steps + 1);
    }

    /// What an id has become whose thread has moved; the same id where it has not. One call, and
    /// one for each move.
    ContributionId today(ContributionId id) {
        Map<String, AttributeValue> item =
                table.recent(ThreadWrites.key(id.thread())).orElse(Map.of());
        return ThreadWrites.movedTo(item)
                .map(to -> followed(to, table.recent(ThreadWrites.key(to)).orElse(Map.of()), 1))
                .map(found -> id.in(Identifiers.threadPart(found.key())))
                .orElse(id);
    }

    /// One call for all forms.
    FoundThread findAtOnce(AskedThread asked) {
        if (asked.older().isEmpty()) {
            return find(asked);
        }
        List<ThreadKey> forms = asked.forms().toList();
        return first(forms, found(forms))
                .orElseGet(() -> new FoundThread(asked.key(), ThreadState.EMPTY));
    }

    /// The first older form that is there.
    Optional<FoundThread> older(AskedThread asked) {
        return asked.older().isEmpty()
                ? Optional.empty()
                : first(asked.older(), found(asked.older()));
    }

    /// One BatchGetItem, and one for each hundred older forms of what is not there.
    Map<AskedThread, FoundThread> findAll(List<AskedThread> asked) {
        Map<ThreadKey, FoundThread> found = found(asked.stream().map(AskedThread::key).toList());
        List<ThreadKey> older =
                asked.stream()
                        .filter(each -> !found.containsKey(each.key()))
                        .flatMap(each -> each.older().stream())
                        .toList();
        found.putAll(found(older));
        Map<AskedThread, FoundThread> all = new LinkedHashMap<>();
        for (AskedThread each : asked) {
            all.put(
                    each,
                    first(each.forms().toList(), found)
                            .orElseGet(() -> new FoundThread(each.key(), ThreadState.EMPTY)));
        }
        return all;
    }

    private static Optional<FoundThread> first(
            List<ThreadKey> forms, Map<ThreadKey, FoundThread> found) {
        return forms.stream()
                .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
                .findFirst();
    }

    /// Of those that are there.
    private Map<ThreadKey, FoundThread> found(List<ThreadKey> threads) {
        Map<String, ThreadKey> byPartition = new LinkedHashMap<>();
        threads.forEach(
                key ->
                        byPartition.put(
                                ContributionItems.partition(Identifiers.threadPart(key)), key));
        Map<ThreadKey, FoundThread> found = new HashMap<>();
        List<ThreadKey> distinct = List.copyOf(byPartition.values());
        for (int from = 0; from < distinct.size(); from += MOST_KEYS) {
            int to = Math.min(from + MOST_KEYS, distinct.size());
            for (Map<String, AttributeValue> item : table.batch(keys(distinct.subList(from, to)))) {
                ThreadKey key = byPartition.get(text(item, Attributes.PK));
                if (key != null) {
                    found.put(key, followed(key, item, 0));
                }
            }
        }
        return found;
    }

    private static KeysAndAttributes keys(List<ThreadKey> threads) {
        return KeysAndAttributes.builder()
                .keys(threads.stream().map(ThreadWrites::key).toList())
                .build();
    }
}
