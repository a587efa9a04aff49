package guide.comments.storage;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.PageRequest;
import guide.comments.identity.Identifiers;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.Map;

/// The Query of a page, from the position after which it begins.
record ThreadQuery(PageRequest page) {

    /// A root in front of the one that shows there is a next page.
    private static final int AHEAD = 1;

    /// @param from where an earlier Query of the same page ended; empty for the first one
    QueryRequest request(String table, Map<String, AttributeValue> from) {
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table)
                        .scanIndexForward(!page.newestFirst())
                        .limit(page.limit() + AHEAD + (bringsThread() ? 1 : 0))
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
        String pk = ContributionItems.partition(Identifiers.threadPart(page.thread()));
        String first = bringsThread() ? ThreadWrites.SORT_KEY : "0";
        String low = page.root().map(root -> root.root() + "#").orElse(first);
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
