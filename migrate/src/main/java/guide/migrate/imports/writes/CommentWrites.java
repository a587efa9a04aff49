package guide.migrate.imports.writes;

import static guide.lambda.dynamodb.Attributes.number;
import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ThreadKey;
import guide.comments.storage.AuthorCopyItems;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.DiscardedItems;
import guide.comments.storage.HeldItems;
import guide.comments.storage.ThreadWrites;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a comment is beside its place in the thread: its author's copy, its place in the queue or
/// among spam, and the thread's counters. What ends after 90 days does so from now on.
///
/// @param source the format's name
record CommentWrites(CommentsTable table, String source, InstantSource clock) {

    List<TransactWriteItem> beside(PlacedComment comment) {
        Instant now = clock.instant();
        return switch (comment.status()) {
            case PUBLISHED -> List.of(copy(comment));
            case WAITING ->
                    List.of(
                            endingCopy(comment, now),
                            table.putNew(HeldItems.item(comment.held(source), now)));
            case SPAM ->
                    List.of(
                            endingCopy(comment, now),
                            table.putNew(DiscardedItems.item(comment.spam(source), 0, now)));
            case DELETED, REFUSED, TWICE -> List.of();
        };
    }

    private TransactWriteItem copy(PlacedComment comment) {
        return table.putNew(AuthorCopyItems.item(comment.authorCopy()));
    }

    private TransactWriteItem endingCopy(PlacedComment comment, Instant now) {
        Map<String, AttributeValue> item =
                new HashMap<>(AuthorCopyItems.item(comment.authorCopy()));
        item.put(AuthorCopyItems.EXPIRES_AT, AuthorCopyItems.end(now));
        return table.putNew(item);
    }

    /// As many more in the thread, as if they had been posted; a thread that nobody knows is closed
    /// where the source has closed it. What is pinned there is pinned.
    ///
    /// @param comments of one thread
    TransactWriteItem head(List<PlacedComment> comments) {
        PlacedThread thread = comments.getFirst().thread();
        ThreadKey key = thread.key();
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":thread", text(key.text()));
        values.put(":opened", text(thread.opened().toString()));
        values.put(
                ":published", number(comments.stream().filter(PlacedComment::isPublished).count()));
        values.put(":standing", number(comments.stream().filter(PlacedComment::stands).count()));
        thread.closed().ifPresent(at -> values.put(":closed", text(at.toString())));
        List<String> pinned =
                comments.stream()
                        .filter(PlacedComment::isPinned)
                        .map(comment -> comment.id().root())
                        .toList();
        if (!pinned.isEmpty()) {
            values.put(":pinned", AttributeValue.fromSs(pinned));
        }
        return table.update(
                Update.builder()
                        .key(ThreadWrites.key(key))
                        .updateExpression(
                                "SET thread = :thread, openedAt = if_not_exists(openedAt, :opened)"
                                        + (thread.closed().isPresent()
                                                ? ", closedAt = if_not_exists(closedAt, :closed)"
                                                : "")
                                        + " ADD #count :published, version :standing"
                                        + (pinned.isEmpty() ? "" : ", pinned :pinned"))
                        // A thread that moves at this moment is found where it is then.
                        .conditionExpression("attribute_not_exists(movedTo)")
                        .expressionAttributeNames(Map.of("#count", "count"))
                        .expressionAttributeValues(values));
    }
}
