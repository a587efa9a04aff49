package guide.lambda.http;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// An event of the HTTP API, as far as anything here looks at it. Every member may be missing.
///
/// @param rawPath the path as the gateway has it, with the stage and perhaps a mapping's key
/// @param stage `$default` has no part in the path
/// @param headers by lower-case name
record GatewayEvent(
        String method,
        String rawPath,
        String stage,
        String rawQuery,
        Map<String, String> headers,
        Body body,
        Caller caller) {

    static final String DEFAULT_STAGE = "$default";

    /// @throws ProblemException if the query string is not percent-encoded UTF-8
    Request request(String id, ApiMapping mapping) {
        return new Request(
                method, path(mapping), Query.parse(rawQuery), headers, body, Map.of(), caller, id);
    }

    /// The path as the contract has it.
    String path(ApiMapping mapping) {
        return mapping.withoutBasePath(path());
    }

    /// Returns a header's value; empty if there is none.
    String header(String name) {
        @Nullable String value = headers.get(name);
        return value == null ? "" : value;
    }

    /// The HTTP API has decoded it, so a `%` in it is one that the client meant.
    private String path() {
        String prefix = stage.equals(DEFAULT_STAGE) ? "" : "/" + stage;
        return rawPath.startsWith(prefix + "/") ? rawPath.substring(prefix.length()) : rawPath;
    }
}
