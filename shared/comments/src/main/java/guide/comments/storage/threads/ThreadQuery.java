package guide.comments.storage.threads;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.identity.Identifiers;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ReplyItems;
import guide.comments.storage.ThreadWrites;
import guide.comments.threads.PageRequest;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.Map;

/// The Query of a page of roots, from the position after which it begins.
record ThreadQuery(PageRequest page) {

    /// A root in front of the one that shows there is a next page.
    private static final int AHEAD = 1;

    /// A root with all that may stand in front.
    private static final int A_GROUP = 1 + ReplyItems.MOST_IN_FRONT;

    /// Enough where few have replies. Newest first, where replies come before their root, at least
    /// one more than stand in front of any.
    int few() {
        int roots = page.limit() + AHEAD + (bringsThread() ? 1 : 0);
        return page.newestFirst() ? Math.max(roots, A_GROUP + 1) : roots;
    }

    /// Enough where every root has all the replies that stand in front.
    int most() {
        return A_GROUP * (page.limit() + AHEAD);
    }

    /// @param from where an earlier Query of the same page ended; empty for the first one
    QueryRequest request(String table, int limit, Map<String, AttributeValue> from) {
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table)
                        // After the thread's own item was read, nothing may be older than that.
                        .consistentRead(!bringsThread())
                        .scanIndexForward(!page.newestFirst())
                        .limit(limit)
                        .keyConditionExpression("pk = :pk AND sk BETWEEN :low AND :high")
                        .expressionAttributeValues(range());
        if (!from.isEmpty()) {
            query.exclusiveStartKey(from);
        }
        return query.build();
    }

    /// The thread's own item sorts before every root.
    boolean bringsThread() {
        return page.root().isEmpty() && !page.newestFirst() && page.after().isEmpty();
    }

    private Map<String, AttributeValue> range() {
        String pk = ContributionItems.partition(Identifiers.threadPart(page.key()));
        String low = bringsThread() ? ThreadWrites.SORT_KEY : "0";
        String high = "g";
        if (!page.after().isEmpty() && page.newestFirst()) {
            high = Positions.before(page.after());
        } else if (!page.after().isEmpty()) {
            low = Positions.behind(page.after());
        }
        return Map.of(":pk", text(pk), ":low", text(low), ":high", text(high));
    }
}
