package guide.comments.storage.recent;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.Votes;
import guide.comments.ports.QueueFeeds.QueueScope;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ThreadWrites;
import guide.comments.storage.listed.ListedProjection;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes the lists of what was published last, and of everything that is, follow the table, record
/// by record of its stream.
///
/// A record may arrive twice, and what it says may be past already: an item that is put again is
/// the same, and before one is taken away the table is asked. A list is changed before its version,
/// so that no version is newer than what it counts.
///
/// @param table of comments
public record RecentProjection(CommentsTable table) {

    /// What a vote changes of a requested library.
    private static final String VOTES = "votes";

    private static final String CONTRIBUTIONS = "thread#";
    private static final String HELD = "held#";
    private static final String WANTED = "requests#";

    /// Follows one record; most of them, such as a vote's, change nothing. A publication takes a
    /// read of 1 unit, 4 units to write, and what [ListedProjection] takes.
    ///
    /// @param at when it was written
    /// @param before the item as it was; empty if there was none
    /// @param after the item as it is; empty if there is none
    public void follow(
            Instant at, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        Map<String, AttributeValue> any = after.isEmpty() ? before : after;
        String pk = text(any, Attributes.PK);
        if (pk.startsWith(CONTRIBUTIONS) && !ThreadWrites.isThread(any)) {
            contribution(at, published(before), published(after));
        } else if (pk.startsWith(HELD)) {
            held(any);
        } else if (pk.startsWith(WANTED) && !withoutVotes(before).equals(withoutVotes(after))) {
            request(at, any, !after.isEmpty());
        }
    }

    private static Optional<Contribution.Published> published(Map<String, AttributeValue> item) {
        return !item.isEmpty()
                        && ContributionItems.contribution(item)
                                instanceof Contribution.Published published
                ? Optional.of(published.voted(Votes.NONE))
                : Optional.empty();
    }

    private void contribution(
            Instant at,
            Optional<Contribution.Published> before,
            Optional<Contribution.Published> after) {
        if (before.equals(after)) {
            return;
        }
        ContributionId id = after.or(() -> before).orElseThrow().id();
        boolean goes = after.isEmpty();
        if (goes && stands(id)) {
            // It only moved within its thread.
            return;
        }
        Optional<ThreadKey> thread = thread(id);
        if (thread.isPresent()) {
            for (String pk : RecentItems.partitions(thread.get())) {
                if (goes) {
                    table.deleteItem(Attributes.key(pk, RecentItems.sortKey(id)));
                } else if (before.isEmpty()) {
                    put(RecentItems.item(pk, id, thread.get()));
                }
                RecentItems.changed(table, pk, at);
            }
            new ListedProjection(table).follow(thread.get(), before, after);
        }
    }

    private boolean stands(ContributionId id) {
        return table.standing(id).filter(item -> !ContributionItems.isTombstone(item)).isPresent();
    }

    /// A thread in which something was published has an item with its key.
    private Optional<ThreadKey> thread(ContributionId id) {
        return table.item(ThreadWrites.key(id.thread()))
                .map(item -> ThreadKey.stored(text(item, "thread")));
    }

    private void held(Map<String, AttributeValue> item) {
        ThreadKey thread = ThreadKey.stored(text(item, "thread"));
        Set<QueueScope> scopes = new HashSet<>(Set.of(QueueScope.EVERYTHING));
        scopes.add(new QueueScope(thread.site()));
        new DynamoQueueFeeds(table).changed(scopes);
    }

    private void request(Instant at, Map<String, AttributeValue> item, boolean isListed) {
        if (isListed) {
            put(RecentItems.request(at, CommentsTable.keyOf(item)));
        }
        RecentItems.changed(table, RecentItems.REQUESTS, at);
    }

    private static Map<String, AttributeValue> withoutVotes(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> rest = new HashMap<>(item);
        rest.remove(VOTES);
        return rest;
    }

    private void put(Map<String, AttributeValue> item) {
        DynamoErrors.run(
                () -> table.client().putItem(put -> put.tableName(table.name()).item(item)));
    }
}
