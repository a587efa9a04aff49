package guide.bench.lambda;

import guide.local.dynamodb.FunctionSpec;

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
                    "ModerateFunction", "queue.200");

    private BenchFunctions() {}

    /// Returns the module that a function is packaged from, as in the `Makefile`.
    public static String module(FunctionSpec function) {
        String handler = function.handlerClass();
        String feature = handler.substring("guide.".length(), handler.lastIndexOf('.'));
        return "functions/" + feature;
    }
}
