package guide.comments.identity;

import guide.lambda.http.Request;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.util.Optional;

/// The secret that a request carries in its `Authorization` header (RFC 6750, section 2.1).
public final class BearerToken {

    private static final String SCHEME = "bearer ";

    private BearerToken() {}

    /// Empty when the request carries none; refused when it carries something else.
    public static Optional<String> of(Request request) {
        Optional<String> header = request.header("authorization").map(String::strip);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        if (!header.get().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unauthorized();
        }
        return Optional.of(header.get().substring(SCHEME.length()).strip());
    }

    public static String required(Request request) {
        return of(request).orElseThrow(BearerToken::unauthorized);
    }

    public static ProblemException unauthorized() {
        return new ProblemException(new Problem.Unauthorized());
    }
}
