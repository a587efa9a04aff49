package guide.comments.storage.spam;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.IdempotencyKey;
import guide.comments.spam.PostingHistory;
import guide.comments.storage.AuthorCopyItems;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ThreadWrites;
import guide.lambda.dynamodb.PartitionReads;

import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What rules ask about the past, from the comments table.
public record DynamoPostingHistory(CommentsTable table) implements PostingHistory {

    @Override
    public Optional<Instant> openedAt(String thread) {
        return table.recent(ThreadWrites.key(ThreadKey.stored(thread)))
                .flatMap(ThreadWrites::openedAt);
    }

    /// An id has the time of its key, which may be off the server's, so that many are asked for as
    /// may have come in that time.
    @Override
    public long written(String author, String except, Instant from, Instant to) {
        String pk = AuthorCopyItems.partition(new AuthorId(author));
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table.name())
                        .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                        .filterExpression("contribution <> :except")
                        .expressionAttributeValues(
                                Map.of(
                                        ":pk", text(pk),
                                        ":except", text(except),
                                        ":from", text(time(from.minus(IdempotencyKey.WINDOW))),
                                        ":to", text(time(to.plus(IdempotencyKey.AHEAD)))))
                        .build();
        return PartitionReads.count(table.client(), query);
    }

    /// The beginning of every sortable id of this millisecond.
    private static String time(Instant at) {
        return String.format(Locale.ROOT, "%012x", at.toEpochMilli());
    }
}
