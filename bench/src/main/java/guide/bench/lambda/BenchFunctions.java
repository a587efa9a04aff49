package guide.bench.lambda;

import guide.local.dynamodb.FunctionSpec;

import java.util.Map;

/// Where the functions of the template come from, and what they are asked first.
public final class BenchFunctions {

    /// By the function's logical id, an event file without its `.json`: the read that most of its
    /// readers ask for, and where it has none, a request that gets as far as the table.
    static final Map<String, String> FIRST =
            Map.of(
                    "SummariesFunction", "framework.200",
                    "EntriesFunction", "fact.200",
                    "ComparisonsFunction", "comparison.200",
                    "ListCommentsFunction", "thread.200",
                    "PostCommentFunction", "comment.202",
                    "ChangeCommentFunction", "edit-unknown.404",
                    "ModerateFunction", "queue.200");

    private BenchFunctions() {}

    /// The module that a function is packaged from, as the `Makefile` has it.
    public static String module(FunctionSpec function) {
        String handler = function.handlerClass();
        String feature = handler.substring("guide.".length(), handler.lastIndexOf('.'));
        return "functions/" + (feature.equals("entries") ? "summaries" : feature);
    }
}
