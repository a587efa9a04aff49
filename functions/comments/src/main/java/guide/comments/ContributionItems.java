package guide.comments;

import static guide.dynamodb.Items.text;

import guide.dynamodb.Items;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Contributions as items, and every key of the comments table.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `thread#<20 characters>` | `#` | the thread: `thread`, `count`, `version` |
/// | same | `<root stamp>` | a root |
/// | same | `<root stamp>#<stamp>` | a reply, right behind its root |
/// | `once#<digest of the key>` | `#` | an idempotency key: `fingerprint`, `expiresAt` |
final class ContributionItems {

    static final String THREAD_SK = "#";

    /// Sorts behind every reply of a root.
    static final String BEHIND_REPLIES = "#~";

    private ContributionItems() {}

    static String partition(String threadPart) {
        return "thread#" + threadPart;
    }

    static String sortKey(ContributionId id) {
        return id.isRoot() ? id.root() : id.root() + "#" + id.own();
    }

    static Map<String, AttributeValue> key(ContributionId id) {
        return Items.key(partition(id.thread()), sortKey(id));
    }

    static Map<String, AttributeValue> threadKey(ThreadKey thread) {
        return Items.key(partition(ContributionId.threadPart(thread)), THREAD_SK);
    }

    static Map<String, AttributeValue> onceKey(String keyDigest) {
        return Items.key("once#" + keyDigest, THREAD_SK);
    }

    static Map<String, AttributeValue> item(Contribution contribution) {
        Map<String, AttributeValue> item = new HashMap<>(key(contribution.id()));
        item.put("kind", text("comment"));
        item.put("author", text(contribution.author().name()));
        item.put("markdown", text(contribution.markdown()));
        item.put("html", text(contribution.html()));
        put(item, "email", contribution.author().email());
        put(item, "url", contribution.author().url());
        contribution
                .parent()
                .filter(parent -> !parent.isRoot())
                .ifPresent(parent -> item.put("parent", text(parent.own())));
        return item;
    }

    static Contribution contribution(Map<String, AttributeValue> item) {
        ContributionId id = id(item);
        return new Contribution(
                id,
                id.isRoot() ? Optional.empty() : Optional.of(parent(id, item)),
                new Author(text(item, "author"), optional(item, "email"), optional(item, "url")),
                text(item, "markdown"),
                text(item, "html"));
    }

    static ContributionId id(Map<String, AttributeValue> item) {
        String[] stamps = text(item, Items.SK).split("#", 2);
        String thread = text(item, Items.PK).substring("thread#".length());
        return new ContributionId(thread, stamps[0], stamps.length == 1 ? stamps[0] : stamps[1]);
    }

    static boolean isThread(Map<String, AttributeValue> item) {
        return text(item, Items.SK).equals(THREAD_SK);
    }

    static ContributionStore.ThreadState state(Map<String, AttributeValue> item) {
        return item.isEmpty()
                ? ContributionStore.ThreadState.EMPTY
                : new ContributionStore.ThreadState(
                        Items.number(item, "count"),
                        Items.number(item, "version"),
                        !item.containsKey("closedAt"));
    }

    /// Only a parent that is itself a reply is stored; any other is the root, which the key names.
    private static ContributionId parent(ContributionId id, Map<String, AttributeValue> item) {
        String stamp = optional(item, "parent");
        return stamp == null ? id.rootId() : id.reply(stamp);
    }

    private static void put(Map<String, AttributeValue> item, String name, @Nullable String value) {
        if (value != null) {
            item.put(name, text(value));
        }
    }

    private static @Nullable String optional(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? null : value.s();
    }
}
