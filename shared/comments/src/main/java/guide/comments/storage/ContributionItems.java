package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.Author;
import guide.comments.domain.AuthorId;
import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.Votes;
import guide.lambda.dynamodb.Attributes;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What stands in a thread, as items.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `thread#<20 characters>` | `<root's sortable id>` | a root |
/// | same | `<root's sortable id>#<its own>` | one of its first replies, right behind it |
///
/// [ReplyItems] says where the later replies are.
///
/// These are what readers pay for, so they hold what is shown and no more.
public final class ContributionItems {

    public static final String HTML = "html";
    static final String REVISION = "revision";
    static final String EDITED_AT = "editedAt";

    /// Where the text is a moderator's, in place of its author's.
    static final String MODERATED = "moderated";

    static final String PARENT = "parent";
    static final String UP = "up";
    static final String DOWN = "down";

    /// On a tombstone; absent where it is not known.
    static final String REMOVED_BY = "removedBy";

    /// Sorts behind every reply of a root.
    public static final String BEHIND_REPLIES = "#~";

    private static final String THREAD = "thread#";
    private static final String AUTHOR_ID = "authorId";
    private static final String AUTHOR = "author";
    private static final String URL = "url";
    private static final String MODERATOR = "moderator";

    private ContributionItems() {}

    public static String partition(String threadPart) {
        return THREAD + threadPart;
    }

    public static String sortKey(ContributionId id) {
        return id.isRoot() ? id.root() : id.root() + "#" + id.own();
    }

    public static Map<String, AttributeValue> key(ContributionId id) {
        return Attributes.key(partition(id.thread()), sortKey(id));
    }

    public static Map<String, AttributeValue> item(Contribution contribution) {
        Map<String, AttributeValue> item = new HashMap<>(key(contribution.id()));
        contribution
                .parent()
                .filter(parent -> !parent.isRoot())
                .ifPresent(parent -> item.put(PARENT, text(parent.own())));
        if (contribution instanceof Contribution.Published published) {
            item.put(AUTHOR_ID, text(published.authorId().value()));
            item.put(AUTHOR, text(published.author().name()));
            item.put(HTML, text(published.html()));
            ContentItems.put(item, published.content());
            item.put(REVISION, number(published.revision()));
            String url = published.author().url();
            if (url != null) {
                item.put(URL, text(url));
            }
            putModerator(item, published.author());
            published.editedAt().ifPresent(at -> item.put(EDITED_AT, text(at.toString())));
            if (published.editedByModerator()) {
                item.put(MODERATED, AttributeValue.fromBool(true));
            }
            putVotes(item, published.votes());
        }
        return item;
    }

    /// What nobody has voted on has no counters yet.
    private static void putVotes(Map<String, AttributeValue> item, Votes votes) {
        if (!votes.equals(Votes.NONE)) {
            item.put(UP, number(votes.up()));
            item.put(DOWN, number(votes.down()));
        }
    }

    public static Contribution contribution(Map<String, AttributeValue> item) {
        ContributionId id = id(item);
        return item.containsKey(HTML) ? published(id, item) : tombstone(id, item);
    }

    private static Contribution.Tombstone tombstone(
            ContributionId id, Map<String, AttributeValue> item) {
        Optional<Contribution.RemovedBy> by =
                Optional.ofNullable(optional(item, REMOVED_BY)).map(Contribution.RemovedBy::parse);
        return new Contribution.Tombstone(id, parent(id, item), by);
    }

    /// Whether this item is in a thread's partition: a contribution, or the thread itself.
    public static boolean isInThread(Map<String, AttributeValue> item) {
        return text(item, Attributes.PK).startsWith(THREAD);
    }

    public static boolean isTombstone(Map<String, AttributeValue> item) {
        return !item.containsKey(HTML);
    }

    /// Empty for a tombstone.
    public static Optional<Contribution.Published> shown(Map<String, AttributeValue> item) {
        return contribution(item) instanceof Contribution.Published published
                ? Optional.of(published)
                : Optional.empty();
    }

    /// The item's attributes as the contribution of this id, wherever the item lies.
    public static Contribution.Published published(
            ContributionId id, Map<String, AttributeValue> item) {
        return new Contribution.Published(
                id,
                parent(id, item),
                new AuthorId(text(item, AUTHOR_ID)),
                new Author(text(item, AUTHOR), null, optional(item, URL), isByModerator(item)),
                ContentItems.of(id.kind(), item),
                text(item, HTML),
                Math.toIntExact(Attributes.number(item, REVISION)),
                Optional.ofNullable(optional(item, EDITED_AT)).map(Instant::parse),
                item.containsKey(MODERATED),
                new Votes(count(item, UP), count(item, DOWN)));
    }

    /// Readers have no such attribute.
    static void putModerator(Map<String, AttributeValue> item, Author author) {
        if (author.isModerator()) {
            item.put(MODERATOR, AttributeValue.fromBool(true));
        }
    }

    static boolean isByModerator(Map<String, AttributeValue> item) {
        return item.containsKey(MODERATOR);
    }

    private static long count(Map<String, AttributeValue> item, String name) {
        return item.containsKey(name) ? Attributes.number(item, name) : 0;
    }

    private static ContributionId id(Map<String, AttributeValue> item) {
        String sortKey = text(item, Attributes.SK);
        String place =
                sortKey.startsWith(ReplyItems.LATER)
                        ? sortKey.substring(ReplyItems.LATER.length())
                        : sortKey;
        String[] parts = place.split("#", 2);
        String thread = text(item, Attributes.PK).substring(THREAD.length());
        return new ContributionId(thread, parts[0], parts.length == 1 ? parts[0] : parts[1]);
    }

    /// Only a parent that is itself a reply is stored; any other is the root, which the key names.
    private static Optional<ContributionId> parent(
            ContributionId id, Map<String, AttributeValue> item) {
        if (id.isRoot()) {
            return Optional.empty();
        }
        String parent = optional(item, PARENT);
        return Optional.of(parent == null ? id.rootId() : id.reply(parent));
    }

    static @Nullable String optional(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? null : value.s();
    }
}
