package guide.comments.storage.threads;

import static guide.lambda.dynamodb.Attributes.text;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.ThreadState;
import guide.comments.ports.PageBytes;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ReplyItems;
import guide.comments.threads.PageRequest;
import guide.lambda.dynamodb.Attributes;
import guide.lambda.dynamodb.DynamoErrors;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A page of one root's replies: those in front, then the later ones; at most one Query of each.
record ReplyQueries(CommentsTable table, PageRequest page, ContributionId root) {

    ThreadPage page(ThreadState state) {
        List<Map<String, AttributeValue>> found = new ArrayList<>();
        boolean ended = true;
        for (String range : ranges()) {
            QueryResponse answer = query(range, page.limit() + 1 - found.size());
            found.addAll(answer.items());
            ended = answer.lastEvaluatedKey().isEmpty();
            if (!ended || found.size() > page.limit()) {
                break;
            }
        }
        return page(state, found, ended);
    }

    private ThreadPage page(
            ThreadState state, List<Map<String, AttributeValue>> found, boolean ended) {
        List<ThreadEntry> entries =
                found.subList(0, Math.min(page.limit(), found.size())).stream()
                        .map(ContributionItems::contribution)
                        .map(reply -> new ThreadEntry(reply, List.of(), ""))
                        .toList();
        int fitting = PageBytes.fitting(entries);
        boolean more = !ended || found.size() > fitting;
        return new ThreadPage(
                page.key(),
                state,
                entries.subList(0, fitting),
                more ? Attributes.text(found.get(fitting - 1), Attributes.SK) : "");
    }

    /// The ranges from the position on, in order; a range is what its sort keys begin with.
    private List<String> ranges() {
        List<String> all =
                page.newestFirst() ? List.of(later(), front()) : List.of(front(), later());
        String after = page.after();
        return after.startsWith(all.getLast()) ? all.subList(1, 2) : all;
    }

    private String front() {
        return root.root() + "#";
    }

    private String later() {
        return ReplyItems.LATER + front();
    }

    private QueryResponse query(String range, int limit) {
        boolean within = page.after().startsWith(range);
        String low = within && !page.newestFirst() ? Positions.behind(page.after()) : range;
        String high = within && page.newestFirst() ? Positions.before(page.after()) : range + "~";
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table.name())
                        .consistentRead(true)
                        .scanIndexForward(!page.newestFirst())
                        .limit(limit)
                        .keyConditionExpression("pk = :pk AND sk BETWEEN :low AND :high")
                        .expressionAttributeValues(
                                Map.of(
                                        ":pk", text(ContributionItems.partition(root.thread())),
                                        ":low", text(low),
                                        ":high", text(high)))
                        .build();
        return DynamoErrors.run(() -> table.client().query(query));
    }
}
