package guide.comments.storage.threads;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.ThreadState;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ReplyItems;
import guide.comments.storage.ThreadWrites;
import guide.comments.threads.PageRequest;
import guide.lambda.dynamodb.DynamoErrors;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.Map;
import java.util.Optional;

/// A page of roots with their first replies: one Query, and a second one where the replies in front
/// have filled it. Behind a look for older forms of the key it is one Query at once.
final class RootQueries {

    private final CommentsTable table;
    private final PageRequest page;
    private final PageBuilder builder;
    private final Optional<ThreadState> before;
    private Map<String, AttributeValue> thread = Map.of();

    /// @param before the thread's state, read before the page: a tag may be older than what it
    ///   stands for, never newer; empty where the page brings the thread's item along
    RootQueries(CommentsTable table, PageRequest page, Optional<ThreadState> before) {
        this.table = table;
        this.page = page;
        this.before = before;
        builder = new PageBuilder(page);
    }

    /// Where the thread has moved to, as its own item says that came along with the page.
    Optional<ThreadKey> movedTo() {
        return ThreadWrites.movedTo(thread);
    }

    ThreadPage page() {
        ThreadQuery query = new ThreadQuery(page);
        Map<String, AttributeValue> from = read(query.request(table.name(), query.few(), Map.of()));
        if (!from.isEmpty() && builder.lacksItsOnlyRoot()) {
            return alone(builder.onlyRoot(), before.orElse(ThreadState.EMPTY));
        }
        if (!from.isEmpty() && !builder.isFull()) {
            from = read(query.request(table.name(), query.most(), from));
        }
        return built(from);
    }

    /// As far as one Query goes that has room for every reply in front.
    ThreadPage atOnce() {
        ThreadQuery query = new ThreadQuery(page);
        return built(read(query.request(table.name(), query.most(), Map.of())));
    }

    private ThreadPage built(Map<String, AttributeValue> from) {
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
