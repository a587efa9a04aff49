package guide.comments.storage.threads;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ContributionId;
import guide.comments.domain.PageRequest;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.ThreadState;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ReplyItems;
import guide.comments.storage.ThreadWrites;
import guide.lambda.dynamodb.DynamoErrors;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.Map;
import java.util.Optional;

/// A page of roots with their first replies: one Query, and a second one where the replies in front
/// have filled it.
final class RootQueries {

    private final CommentsTable table;
    private final PageRequest page;
    private final PageBuilder builder;
    private Map<String, AttributeValue> thread = Map.of();

    RootQueries(CommentsTable table, PageRequest page) {
        this.table = table;
        this.page = page;
        builder = new PageBuilder(page);
    }

    ThreadPage page() {
        ThreadQuery query = new ThreadQuery(page);
        // Before the page: a tag may be older than what it stands for, never newer.
        Optional<ThreadState> before =
                query.bringsThread()
                        ? Optional.empty()
                        : Optional.of(
                                ThreadWrites.state(
                                        table.recent(ThreadWrites.key(page.thread()))
                                                .orElse(Map.of())));
        Map<String, AttributeValue> from = read(query.request(table.name(), query.few(), Map.of()));
        if (!from.isEmpty() && builder.lacksItsOnlyRoot()) {
            return alone(builder.onlyRoot(), before.orElse(ThreadState.EMPTY));
        }
        if (!from.isEmpty() && !builder.isFull()) {
            from = read(query.request(table.name(), query.most(), from));
        }
        return builder.page(before.orElseGet(() -> ThreadWrites.state(thread)), from.isEmpty());
    }

    /// @return where the Query ended; empty when nothing is behind
    private Map<String, AttributeValue> read(QueryRequest query) {
        QueryResponse answer = DynamoErrors.run(() -> table.client().query(query));
        for (Map<String, AttributeValue> item : answer.items()) {
            if (ThreadWrites.isThread(item)) {
                thread = item;
            } else {
                builder.add(item);
            }
        }
        return answer.lastEvaluatedKey();
    }

    /// A root of old, before which all of its replies stand: it and the first of them.
    private ThreadPage alone(ContributionId root, ThreadState state) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table.name())
                        .consistentRead(true)
                        .limit(1 + ReplyItems.MOST_IN_FRONT + 1)
                        .keyConditionExpression("pk = :pk AND sk BETWEEN :low AND :high")
                        .expressionAttributeValues(
                                Map.of(
                                        ":pk", text(ContributionItems.partition(root.thread())),
                                        ":low", text(root.root()),
                                        ":high",
                                                text(
                                                        root.root()
                                                                + ContributionItems
                                                                        .BEHIND_REPLIES)))
                        .build();
        PageBuilder only = new PageBuilder(page);
        DynamoErrors.run(() -> table.client().query(query)).items().forEach(only::add);
        return only.page(state, false);
    }
}
