package guide.lambda.log;

import java.util.Optional;
import java.util.Set;

/// What became of a request.
///
/// @param method upper-case
/// @param route the pattern that matched, such as `/v1/comments/{id}`; never the address itself,
///   which may name somebody
/// @param counts what is counted once for this request, by the metric's name
/// @param fault what went wrong in us or in a dependency; empty also where the request was wrong
public record RequestOutcome(
        String method, String route, int status, Set<String> counts, Optional<Exception> fault) {

    /// Stands for a route that nothing serves, and for an event that could not be read.
    public static final String UNKNOWN = "unknown";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    public RequestOutcome {
        // A client may make up a method, and write what it likes into it.
        method = METHODS.contains(method) ? method : UNKNOWN;
        counts = Set.copyOf(counts);
    }
}
