package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import com.fasterxml.jackson.core.type.TypeReference;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadState;
import guide.comments.identity.Identifiers;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.json.Json;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A thread's own item, and what changes it: its count, its version, whether it is open, and what
/// is pinned.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `thread#<20 characters>` | `#` | `thread`, `count`, `version`, `openedAt`, `closedAt`; `pinned`: a set of roots' sortable ids; `movedFrom`: a list of earlier keys |
/// | same | same, of one that has moved | `thread`, `movedTo`; the others too while it moves |
///
/// While a thread moves, what would change it fails as what meets another write does, and whoever
/// asks again finds it moved (decision record 58).
public record ThreadWrites(CommentsTable table) {

    public static final String SORT_KEY = "#";
    private static final String OPENED_AT = "openedAt";
    private static final String THREAD = "thread";

    private static final String MOVED_TO = "movedTo";
    private static final String MOVED_FROM = "movedFrom";

    /// A set: two moderators who pin at once do not lose each other's.
    public static final String PINNED = "pinned";

    private static final String IS_HERE = "attribute_not_exists(movedTo)";

    private static final String IS_OPEN = "attribute_not_exists(closedAt) AND " + IS_HERE;

    public static Map<String, AttributeValue> key(ThreadKey thread) {
        return key(Identifiers.threadPart(thread));
    }

    public static Map<String, AttributeValue> key(String threadPart) {
        return Attributes.key(ContributionItems.partition(threadPart), SORT_KEY);
    }

    public static boolean isThread(Map<String, AttributeValue> item) {
        return text(item, Attributes.SK).equals(SORT_KEY);
    }

    public static ThreadState state(Map<String, AttributeValue> item) {
        return !item.containsKey("count")
                ? ThreadState.EMPTY
                : new ThreadState(
                        number(item, "count"),
                        number(item, "version"),
                        !item.containsKey("closedAt"),
                        pinned(item));
    }

    private static List<String> pinned(Map<String, AttributeValue> item) {
        AttributeValue set = item.get(PINNED);
        return set == null
                ? List.of()
                : set.ss().stream().sorted(Comparator.reverseOrder()).toList();
    }

    /// The key of the thread that this one has become; empty for all others.
    public static Optional<ThreadKey> movedTo(Map<String, AttributeValue> item) {
        return Optional.ofNullable(ContributionItems.optional(item, MOVED_TO))
                .map(ThreadKey::stored);
    }

    /// The keys that this thread, or a part of it, had before it moved; the oldest last. Whoever
    /// subscribed to it then named it so.
    public static List<ThreadKey> movedFrom(Map<String, AttributeValue> item) {
        return Optional.ofNullable(ContributionItems.optional(item, MOVED_FROM)).stream()
                .flatMap(json -> Json.readOwn(json, new TypeReference<List<String>>() {}).stream())
                .map(ThreadKey::stored)
                .toList();
    }

    /// The same of the thread of this key, as it is stored.
    public List<ThreadKey> earlier(ThreadKey thread) {
        return table.item(key(thread)).map(ThreadWrites::movedFrom).orElse(List.of());
    }

    /// When the first one was published in it.
    public static Optional<Instant> openedAt(Map<String, AttributeValue> item) {
        return Optional.ofNullable(ContributionItems.optional(item, OPENED_AT)).map(Instant::parse);
    }

    /// The key of a thread in which something was published; empty where nothing ever was.
    public Optional<ThreadKey> thread(ContributionId id) {
        return table.item(key(id.thread()))
                .map(item -> ContributionItems.optional(item, THREAD))
                .map(ThreadKey::stored);
    }

    /// One more in an open thread.
    TransactWriteItem count(ThreadKey thread, Instant now) {
        return table.update(oneMore(thread, now).conditionExpression(IS_OPEN));
    }

    /// One more in a thread, also in one that was closed meanwhile: a moderator approved it.
    TransactWriteItem countAlsoIfClosed(ThreadKey thread, Instant now) {
        return table.update(oneMore(thread, now).conditionExpression(IS_HERE));
    }

    private static Update.Builder oneMore(ThreadKey thread, Instant now) {
        return Update.builder()
                .key(key(thread))
                .updateExpression(
                        "SET thread = :thread, openedAt = if_not_exists(openedAt, :now)"
                                + " ADD #count :one, version :one")
                .expressionAttributeNames(Map.of("#count", "count"))
                .expressionAttributeValues(
                        Map.of(
                                ":thread", text(thread.text()),
                                ":one", number(1),
                                ":now", text(now.toString())));
    }

    /// Something in the thread changed; `added` is what its count changes by.
    TransactWriteItem touch(ContributionId id, int added) {
        return table.update(changed(id, added, "", Map.of()));
    }

    /// Something has left the thread: what its count changes by; what was pinned is not any more.
    TransactWriteItem leave(ContributionId id, int added) {
        return table.update(
                changed(
                        id,
                        added,
                        " DELETE pinned :left",
                        Map.of(":left", AttributeValue.fromSs(List.of(id.own())))));
    }

    private static Update.Builder changed(
            ContributionId id, int added, String more, Map<String, AttributeValue> values) {
        Map<String, AttributeValue> all = new HashMap<>(values);
        all.put(":added", number(added));
        all.put(":one", number(1));
        return Update.builder()
                .key(key(id.thread()))
                .updateExpression("ADD #count :added, version :one" + more)
                .conditionExpression(IS_HERE)
                .expressionAttributeNames(Map.of("#count", "count"))
                .expressionAttributeValues(all);
    }

    /// Pins a root, as long as fewer than the most are pinned, or it is already.
    TransactWriteItem pin(ContributionId root) {
        return table.update(
                Update.builder()
                        .key(key(root.thread()))
                        .updateExpression("ADD version :one, pinned :pinned")
                        .conditionExpression(
                                IS_HERE
                                        + " AND (attribute_not_exists(pinned)"
                                        + " OR size(pinned) < :most OR contains(pinned, :root))")
                        .expressionAttributeValues(
                                Map.of(
                                        ":one", number(1),
                                        ":pinned", AttributeValue.fromSs(List.of(root.root())),
                                        ":root", text(root.root()),
                                        ":most", number(ThreadState.MOST_PINNED))));
    }

    /// Whether or not it was pinned.
    TransactWriteItem unpin(ContributionId root) {
        return table.update(
                Update.builder()
                        .key(key(root.thread()))
                        .updateExpression("ADD version :one DELETE pinned :pinned")
                        .conditionExpression(IS_HERE)
                        .expressionAttributeValues(
                                Map.of(
                                        ":one", number(1),
                                        ":pinned", AttributeValue.fromSs(List.of(root.root())))));
    }

    /// Grows with every change in the thread.
    long version(ContributionId id) {
        return table.item(key(id.thread())).map(item -> number(item, "version")).orElse(0L);
    }

    /// How many are pinned in the thread.
    int pinned(ContributionId id) {
        return table.item(key(id.thread())).map(item -> pinned(item).size()).orElse(0);
    }

    /// Nothing has changed in the thread since it had this version.
    TransactWriteItem requireVersion(ContributionId id, long version) {
        return table.check(
                ConditionCheck.builder()
                        .key(key(id.thread()))
                        .conditionExpression("version = :version OR attribute_not_exists(version)")
                        .expressionAttributeValues(Map.of(":version", number(version))));
    }

    TransactWriteItem requireOpen(ThreadKey thread) {
        return table.check(ConditionCheck.builder().key(key(thread)).conditionExpression(IS_OPEN));
    }

    TransactWriteItem setOpen(ThreadKey thread, boolean open, Instant at) {
        String change = open ? " REMOVE closedAt" : ", closedAt = :at";
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":thread", text(thread.text()));
        values.put(":zero", number(0));
        values.put(":one", number(1));
        if (!open) {
            values.put(":at", text(at.toString()));
        }
        return table.update(
                Update.builder()
                        .key(key(thread))
                        .updateExpression(
                                "SET thread = :thread" + change + " ADD #count :zero, version :one")
                        .conditionExpression(IS_HERE)
                        .expressionAttributeNames(Map.of("#count", "count"))
                        .expressionAttributeValues(values));
    }
}
