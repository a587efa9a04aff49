package guide.comments.storage.recent;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.WantedLibrary;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.RequestItems;
import guide.comments.storage.ThreadWrites;
import guide.comments.storage.listed.ListedProjection;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the lists lack of what was there before them, and may be listed still.
///
/// @param table of comments
public record RecentBacklog(CommentsTable table) {

    /// The items that the lists should have of this one, and have not. For what was published a
    /// GetItem of its thread and one for each of two lists; nothing for what is in no list.
    ///
    /// @param item of a thread or of a requested library
    public List<Map<String, AttributeValue>> missing(Map<String, AttributeValue> item) {
        return expected(item).stream()
                .filter(this::isStillListed)
                .filter(each -> table.item(CommentsTable.keyOf(each)).isEmpty())
                .toList();
    }

    private List<Map<String, AttributeValue>> expected(Map<String, AttributeValue> item) {
        if (text(item, Attributes.PK).startsWith("requests#")) {
            return List.of(requested(RequestItems.library(item)));
        }
        boolean isPublished =
                !ThreadWrites.isThread(item)
                        && ContributionItems.contribution(item) instanceof Contribution.Published;
        return isPublished ? published(ContributionItems.contribution(item).id()) : List.of();
    }

    private List<Map<String, AttributeValue>> published(ContributionId id) {
        Optional<ThreadKey> thread =
                table.item(ThreadWrites.key(id.thread()))
                        .map(item -> ThreadKey.stored(text(item, RecentItems.THREAD)));
        return thread.stream()
                .flatMap(key -> RecentItems.partitions(key).stream())
                .map(pk -> RecentItems.item(pk, id, thread.orElseThrow()))
                .toList();
    }

    /// What the list of everything that is published should have of this item, and has not: a
    /// GetItem of its place there, and one of its thread where that is empty.
    ///
    /// @param item of a thread
    public List<Map<String, AttributeValue>> unlisted(Map<String, AttributeValue> item) {
        if (ThreadWrites.isThread(item)
                || !(ContributionItems.contribution(item)
                        instanceof Contribution.Published published)) {
            return List.of();
        }
        ListedProjection listed = new ListedProjection(table);
        return listed.has(published.id())
                ? List.of()
                : table.item(ThreadWrites.key(published.id().thread()))
                        .map(thread -> ThreadKey.stored(text(thread, RecentItems.THREAD)))
                        .map(thread -> listed.items(thread, published))
                        .orElse(List.of());
    }

    /// When its status changed is not known: it is listed by when it was asked for.
    private static Map<String, AttributeValue> requested(WantedLibrary library) {
        return RecentItems.request(library.contribution().createdAt(), RequestItems.key(library));
    }

    private boolean isStillListed(Map<String, AttributeValue> item) {
        return RecentItems.isListed(item, table.clock().instant());
    }

    /// Says that a list has changed. A unit to write.
    ///
    /// @param item of the list
    public void changed(Map<String, AttributeValue> item) {
        RecentItems.changed(table, text(item, Attributes.PK), table.clock().instant());
    }
}
