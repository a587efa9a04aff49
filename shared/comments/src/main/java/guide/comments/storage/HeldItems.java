package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.text;

import com.fasterxml.jackson.core.type.TypeReference;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.ThreadKey;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.json.Json;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is held, as items.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `held#comment`, `held#other` | `<own sortable id>#<20 characters of the thread>#<the root's>` | as in the thread, and `thread`, `reasons`, `change`, `address`, `network`; for 90 days |
///
/// What is no comment shares a partition, so that the queue is two of them, each in the order of
/// writing, and an id leads to its item.
public final class HeldItems {

    private static final String PREFIX = "held#";
    private static final String THREAD = "thread";
    private static final String REASONS = "reasons";
    private static final String CHANGE = "change";
    static final String ADDRESS = "address";
    static final String NETWORK = "network";

    private HeldItems() {}

    static String partition(ContributionKind kind) {
        return PREFIX + group(kind);
    }

    /// The last part of the partition in which this kind waits, or lies when it was discarded.
    public static String group(ContributionKind kind) {
        return kind == ContributionKind.COMMENT ? kind.apiName() : "other";
    }

    /// Whether this item is one of something held.
    public static boolean isHeld(Map<String, AttributeValue> item) {
        return text(item, Attributes.PK).startsWith(PREFIX);
    }

    static String sortKey(ContributionId id) {
        return String.join("#", id.own(), id.thread(), id.root());
    }

    static Map<String, AttributeValue> key(ContributionId id) {
        return Attributes.key(partition(id.kind()), sortKey(id));
    }

    /// The item of what waits.
    ///
    /// @param since when it began to wait with this text
    public static Map<String, AttributeValue> item(Held held, Instant since) {
        Map<String, AttributeValue> item = new HashMap<>(ContributionItems.item(held.proposed()));
        item.put(AuthorCopyItems.EXPIRES_AT, AuthorCopyItems.end(since));
        item.putAll(key(held.id()));
        item.put(THREAD, text(held.thread().text()));
        item.put(REASONS, text(Json.write(held.reasons())));
        held.change().ifPresent(change -> item.put(CHANGE, text(change)));
        held.sender()
                .ifPresent(
                        sender -> {
                            item.put(ADDRESS, text(sender.address()));
                            sender.network().ifPresent(each -> item.put(NETWORK, text(each)));
                        });
        return item;
    }

    /// When what this item holds began to wait with its text, to the second; the same after its
    /// thread has moved. Empty for items from before December 2026.
    public static Optional<Instant> since(Map<String, AttributeValue> item) {
        return item.containsKey(AuthorCopyItems.EXPIRES_AT)
                ? Optional.of(AuthorCopyItems.since(item))
                : Optional.empty();
    }

    /// An item of what waits, or was discarded, in the place that it has since December 2026; empty
    /// if it is there.
    public static Optional<Map<String, AttributeValue>> placed(Map<String, AttributeValue> item) {
        String pk = text(item, Attributes.PK);
        String today =
                pk.substring(0, pk.lastIndexOf('#') + 1)
                        + group(held(item).proposed().content().kind());
        if (today.equals(pk)) {
            return Optional.empty();
        }
        Map<String, AttributeValue> placed = new HashMap<>(item);
        placed.put(Attributes.PK, text(today));
        return Optional.of(placed);
    }

    private static Optional<String> network(Map<String, AttributeValue> item) {
        return Optional.ofNullable(ContributionItems.optional(item, NETWORK));
    }

    public static Held held(Map<String, AttributeValue> item) {
        String[] parts = text(item, Attributes.SK).split("#", 3);
        ContributionId id = new ContributionId(parts[1], parts[2], parts[0]);
        return new Held(
                ThreadKey.stored(text(item, THREAD)),
                ContributionItems.published(id, item),
                Optional.ofNullable(ContributionItems.optional(item, CHANGE)),
                Json.readOwn(text(item, REASONS), new TypeReference<List<HoldReason>>() {}),
                Optional.ofNullable(ContributionItems.optional(item, ADDRESS))
                        .map(address -> new Held.Sender(address, network(item))));
    }
}
