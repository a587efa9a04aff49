package guide.comments.storage;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.spam.PostingHistory;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;
import guide.lambda.dynamodb.Environment;
import guide.lambda.dynamodb.ItemReads;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Select;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What rules ask about the past, from the comments table.
public record DynamoPostingHistory(DynamoDbClient client, String table) implements PostingHistory {

    public static DynamoPostingHistory from(
            Map<String, String> environment, DynamoDbClient client) {
        return new DynamoPostingHistory(
                client, Environment.required(environment, "COMMENTS_TABLE"));
    }

    @Override
    public Optional<Instant> openedAt(String thread) {
        String part = ContributionId.threadPart(ThreadKey.parse(thread).orElseThrow());
        return ItemReads.recent(client, table, ContributionItems.threadKey(part))
                .map(item -> ContributionItems.optional(item, ContributionItems.OPENED_AT))
                .map(Instant::parse);
    }

    @Override
    public long written(String author, Instant from, Instant to) {
        String pk = AuthorCopyItems.partition(new AuthorId(author));
        return DynamoErrors.run(
                        () ->
                                client.query(
                                        query ->
                                                query.tableName(table)
                                                        .select(Select.COUNT)
                                                        .keyConditionExpression(
                                                                "pk = :pk AND sk BETWEEN :from AND :to")
                                                        .expressionAttributeValues(
                                                                Map.of(
                                                                        ":pk", Attributes.text(pk),
                                                                        ":from",
                                                                                Attributes.text(
                                                                                        time(from)),
                                                                        ":to",
                                                                                Attributes.text(
                                                                                        time(
                                                                                                to))))))
                .count();
    }

    /// The beginning of every stamp of this millisecond.
    private static String time(Instant at) {
        return String.format(Locale.ROOT, "%012x", at.toEpochMilli());
    }
}
