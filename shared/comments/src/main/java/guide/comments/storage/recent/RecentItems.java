package guide.comments.storage.recent;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.Identifiers;
import guide.comments.ports.RecentContributions.RecentList;
import guide.comments.sites.SiteId;
import guide.comments.storage.CommentsTable;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The keys of what was published last.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `recent#site#<site>`, `recent#thread#<20 characters>` | `#` | `version`, `expiresAt`; `moved` where its thread is elsewhere |
/// | same | `<sortable id>#<20 characters of the thread>#<the root's>` | `thread`, `expiresAt` (400 days) |
/// | `recent#requests` | `#` | `version`, `expiresAt` |
/// | same | `<milliseconds, 13 digits>#<status>#<normalised name>` | `expiresAt` (400 days) |
///
/// An item says where to look, and nothing of what is there.
final class RecentItems {

    static final String REQUESTS = "recent#requests";
    static final String THREAD = "thread";

    /// Sorts before every item of a list, and is its head.
    static final String HEAD = "#";

    static final String MOVED = "moved";

    private static final String VERSION = "version";
    private static final String EXPIRES_AT = "expiresAt";
    private static final Duration KEPT = Duration.ofDays(400);

    private RecentItems() {}

    static String partition(RecentList list) {
        return switch (list) {
            case RecentList.OfSite(SiteId site) -> "recent#site#" + site;
            case RecentList.OfThread(ThreadKey thread) ->
                    "recent#thread#" + Identifiers.threadPart(thread);
        };
    }

    /// The lists that have what is published in this thread.
    static List<String> partitions(ThreadKey thread) {
        SiteId site = thread.siteOrDefault();
        return List.of(
                partition(new RecentList.OfSite(site)), partition(new RecentList.OfThread(thread)));
    }

    static String sortKey(ContributionId id) {
        return String.join("#", id.own(), id.thread(), id.root());
    }

    static ContributionId id(Map<String, AttributeValue> item) {
        String[] parts = text(item, Attributes.SK).split("#", 3);
        return new ContributionId(parts[1], parts[2], parts[0]);
    }

    static Map<String, AttributeValue> item(String pk, ContributionId id, ThreadKey thread) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key(pk, sortKey(id)));
        item.put(THREAD, text(thread.text()));
        item.put(EXPIRES_AT, end(id.createdAt()));
        return item;
    }

    /// @param key of the library
    static Map<String, AttributeValue> request(Instant at, Map<String, AttributeValue> key) {
        String status = text(key, Attributes.PK).split("#", 2)[1];
        String sortKey =
                String.format(
                        Locale.ROOT,
                        "%013d#%s#%s",
                        at.toEpochMilli(),
                        status,
                        text(key, Attributes.SK));
        Map<String, AttributeValue> item = new HashMap<>(Attributes.key(REQUESTS, sortKey));
        item.put(EXPIRES_AT, end(at));
        return item;
    }

    static boolean isListed(Map<String, AttributeValue> item, Instant now) {
        return Attributes.number(item, EXPIRES_AT) > now.getEpochSecond();
    }

    static AttributeValue end(Instant since) {
        return Attributes.number(since.plus(KEPT).getEpochSecond());
    }

    /// Half a unit; 0 for a list of a thread that has moved.
    static long version(CommentsTable table, String pk) {
        return table.recent(Attributes.key(pk, HEAD))
                .filter(head -> !head.containsKey(MOVED))
                .map(head -> Attributes.number(head, VERSION))
                .orElse(0L);
    }

    /// A unit to write.
    static void changed(CommentsTable table, String pk, Instant at) {
        DynamoErrors.run(
                () ->
                        table.client()
                                .updateItem(
                                        update ->
                                                update.tableName(table.name())
                                                        .key(Attributes.key(pk, HEAD))
                                                        .updateExpression(
                                                                "SET expiresAt = :end ADD version"
                                                                        + " :one")
                                                        .expressionAttributeValues(
                                                                Map.of(
                                                                        ":end",
                                                                        end(at),
                                                                        ":one",
                                                                        Attributes.number(1)))));
    }
}
