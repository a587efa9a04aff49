package guide.bench.lambda;

import guide.local.dynamodb.FunctionSpec;

/// Where the functions of the template come from.
public final class Functions {

    private Functions() {}

    /// The module that a function is packaged from, as the `Makefile` has it.
    public static String module(FunctionSpec function) {
        String handler = function.handlerClass();
        String feature = handler.substring("guide.".length(), handler.lastIndexOf('.'));
        return "functions/" + (feature.equals("entries") ? "summaries" : feature);
    }
}
