package guide.lambda.log;

import java.util.Optional;
import java.util.Set;

/// The outcome of a request, for the log.
///
/// @param method upper-case
/// @param route the pattern that matched, such as `/v1/comments/{id}`; never the path itself, which
///   may identify a person
/// @param counts the names of the metrics that this request increments
/// @param fault a failure of the function or of a dependency; empty if only the request was wrong
public record RequestOutcome(
        String method, String route, int status, Set<String> counts, Optional<Exception> fault) {

    /// The route if nothing is served there, and method and route if the event could not be read.
    public static final String UNKNOWN = "unknown";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    public RequestOutcome {
        // A client may send any text as a method.
        method = METHODS.contains(method) ? method : UNKNOWN;
        counts = Set.copyOf(counts);
    }
}
