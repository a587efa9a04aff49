package guide.comments.storage.threads;

import static guide.lambda.dynamodb.Attributes.text;

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

    /// A GetItem, and where nothing is there a BatchGetItem.
    FoundThread find(AskedThread asked) {
        ThreadState state =
                ThreadWrites.state(table.recent(ThreadWrites.key(asked.key())).orElse(Map.of()));
        FoundThread today = new FoundThread(asked.key(), state);
        return today.isEmpty() ? older(asked).orElse(today) : today;
    }

    /// One call for all forms.
    FoundThread findAtOnce(AskedThread asked) {
        if (asked.older().isEmpty()) {
            return find(asked);
        }
        List<ThreadKey> forms = asked.forms().toList();
        return first(forms, states(forms))
                .orElseGet(() -> new FoundThread(asked.key(), ThreadState.EMPTY));
    }

    /// The first older form that is there.
    Optional<FoundThread> older(AskedThread asked) {
        return asked.older().isEmpty()
                ? Optional.empty()
                : first(asked.older(), states(asked.older()));
    }

    /// One BatchGetItem, and one for each hundred older forms of what is not there.
    Map<AskedThread, FoundThread> findAll(List<AskedThread> asked) {
        Map<ThreadKey, ThreadState> states = states(asked.stream().map(AskedThread::key).toList());
        List<ThreadKey> older =
                asked.stream()
                        .filter(each -> !states.containsKey(each.key()))
                        .flatMap(each -> each.older().stream())
                        .toList();
        states.putAll(states(older));
        Map<AskedThread, FoundThread> found = new LinkedHashMap<>();
        for (AskedThread each : asked) {
            found.put(
                    each,
                    first(each.forms().toList(), states)
                            .orElseGet(() -> new FoundThread(each.key(), ThreadState.EMPTY)));
        }
        return found;
    }

    private static Optional<FoundThread> first(
            List<ThreadKey> forms, Map<ThreadKey, ThreadState> states) {
        return forms.stream()
                .flatMap(
                        key ->
                                Optional.ofNullable(states.get(key))
                                        .map(state -> new FoundThread(key, state))
                                        .stream())
                .findFirst();
    }

    /// Of those that are there.
    private Map<ThreadKey, ThreadState> states(List<ThreadKey> threads) {
        Map<String, ThreadKey> byPartition = new LinkedHashMap<>();
        threads.forEach(
                key ->
                        byPartition.put(
                                ContributionItems.partition(Identifiers.threadPart(key)), key));
        Map<ThreadKey, ThreadState> states = new HashMap<>();
        List<ThreadKey> distinct = List.copyOf(byPartition.values());
        for (int from = 0; from < distinct.size(); from += MOST_KEYS) {
            int to = Math.min(from + MOST_KEYS, distinct.size());
            for (Map<String, AttributeValue> item : table.batch(keys(distinct.subList(from, to)))) {
                ThreadKey key = byPartition.get(text(item, Attributes.PK));
                if (key != null) {
                    states.put(key, ThreadWrites.state(item));
                }
            }
        }
        return states;
    }

    private static KeysAndAttributes keys(List<ThreadKey> threads) {
        return KeysAndAttributes.builder()
                .keys(threads.stream().map(ThreadWrites::key).toList())
                .build();
    }
}
