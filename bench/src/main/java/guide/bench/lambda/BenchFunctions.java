package guide.bench.lambda;

import guide.local.dynamodb.FunctionSpec;

import java.util.List;
import java.util.Map;

/// The functions of the template with their modules and first requests.
public final class BenchFunctions {

    /// Event files without `.json`, by the function's logical id: the most common read, or else a
    /// request that reaches the table.
    static final Map<String, String> FIRST =
            Map.of(
                    "SummariesFunction", "framework.200",
                    "EntriesFunction", "fact.200",
                    "ComparisonsFunction", "comparison.200",
                    "PagesFunction", "docs.200",
                    "ListCommentsFunction", "thread.200",
                    "PostCommentFunction", "comment.202",
                    "ChangeCommentFunction", "edit-unknown.404",
                    "ModerateFunction", "queue.200",
                    "SubscriptionsFunction", "own-page-without-token.403");

    /// The functions that readers wait for most.
    static final List<String> OF_READERS =
            List.of("SummariesFunction", "ListCommentsFunction", "PostCommentFunction");

    private static final Map<String, String> SHORT_NAMES =
            Map.of(
                    "framework", "SummariesFunction",
                    "comparison", "ComparisonsFunction",
                    "list", "ListCommentsFunction",
                    "posting", "PostCommentFunction");

    private BenchFunctions() {}

    /// Returns the logical id for a short name such as `list`; `sample` is always measured.
    static String idOf(String name) {
        return SHORT_NAMES.getOrDefault(name, name);
    }

    /// Returns the module that a function is packaged from, as in the `Makefile`.
    public static String module(FunctionSpec function) {
        String handler = function.handlerClass();
        String feature = handler.substring("guide.".length(), handler.lastIndexOf('.'));
        return "functions/" + feature;
    }
}
