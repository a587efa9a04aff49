package guide.comments;

import guide.dynamodb.Calls;
import guide.dynamodb.Environment;
import guide.dynamodb.Items;
import guide.dynamodb.SingleItem;
import guide.spam.History;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Select;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What rules ask about the past, from the comments table.
record ThreadHistory(DynamoDbClient client, String table) implements History {

    static ThreadHistory from(Map<String, String> environment, DynamoDbClient client) {
        return new ThreadHistory(client, Environment.required(environment, "COMMENTS_TABLE"));
    }

    @Override
    public Optional<Instant> openedAt(String thread) {
        String part = ContributionId.threadPart(ThreadKey.parse(thread).orElseThrow());
        return SingleItem.recent(client, table, ContributionItems.threadKey(part))
                .map(item -> ContributionItems.optional(item, ContributionItems.OPENED_AT))
                .map(Instant::parse);
    }

    @Override
    public long written(String author, Instant from, Instant to) {
        String pk = ManuscriptItems.partition(new AuthorId(author));
        return Calls.run(
                        () ->
                                client.query(
                                        query ->
                                                query.tableName(table)
                                                        .select(Select.COUNT)
                                                        .keyConditionExpression(
                                                                "pk = :pk AND sk BETWEEN :from AND :to")
                                                        .expressionAttributeValues(
                                                                Map.of(
                                                                        ":pk", Items.text(pk),
                                                                        ":from",
                                                                                Items.text(
                                                                                        time(from)),
                                                                        ":to",
                                                                                Items.text(
                                                                                        time(
                                                                                                to))))))
                .count();
    }

    /// The beginning of every stamp of this millisecond.
    private static String time(Instant at) {
        return String.format(Locale.ROOT, "%012x", at.toEpochMilli());
    }
}
