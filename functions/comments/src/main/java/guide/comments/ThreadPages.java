package guide.comments;

import static guide.dynamodb.Items.text;

import guide.comments.ContributionStore.Page;
import guide.comments.ContributionStore.PageOf;
import guide.comments.ContributionStore.ThreadState;
import guide.dynamodb.Calls;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.Map;

/// Reads one page of a thread: roots with their replies behind them, or the replies of one root.
///
/// A Query asks for as many items as the page usually needs; only where roots have many replies
/// does it take another one.
final class ThreadPages {

    private final DynamoDbClient client;
    private final String table;

    ThreadPages(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    Page page(PageOf page, ThreadState state) {
        PageBuilder builder = new PageBuilder(page);
        Map<String, AttributeValue> from = Map.of();
        do {
            QueryResponse answer = query(page, from);
            answer.items().stream()
                    .filter(item -> !ContributionItems.isThread(item))
                    .forEach(builder::add);
            from = answer.lastEvaluatedKey();
        } while (!from.isEmpty() && !builder.isFull());
        return builder.page(state);
    }

    private QueryResponse query(PageOf page, Map<String, AttributeValue> from) {
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table)
                        .scanIndexForward(!page.newestFirst())
                        .limit(page.limit() * (1 + PageBuilder.FIRST_REPLIES) + 2)
                        .keyConditionExpression("pk = :pk AND sk BETWEEN :low AND :high")
                        .expressionAttributeValues(range(page));
        if (!from.isEmpty()) {
            query.exclusiveStartKey(from);
        }
        return Calls.run(() -> client.query(query.build()));
    }

    private static Map<String, AttributeValue> range(PageOf page) {
        String pk = ContributionItems.partition(ContributionId.threadPart(page.thread()));
        String low = page.root().map(root -> root.root() + "#").orElse("0");
        String high = page.root().map(root -> root.root() + "#~").orElse("g");
        // BETWEEN includes its ends: the smallest step past the position leaves it out.
        if (!page.after().isEmpty() && page.newestFirst()) {
            high = page.after().substring(0, page.after().length() - 1) + before(page.after());
        } else if (!page.after().isEmpty()) {
            low = page.after() + "!";
        }
        return Map.of(":pk", text(pk), ":low", text(low), ":high", text(high));
    }

    /// Behind everything that sorts before `position`, and before it: the last character one less,
    /// then `~`.
    private static String before(String position) {
        return (char) (position.charAt(position.length() - 1) - 1) + "~";
    }
}
