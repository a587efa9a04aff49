package guide.comments;

import guide.http.Request;
import guide.problem.Problem;
import guide.problem.Refusal;

import java.util.Optional;

/// The secret that a request carries in its `Authorization` header (RFC 6750, section 2.1).
final class Bearer {

    private static final String SCHEME = "bearer ";

    private Bearer() {}

    /// Empty when the request carries none; refused when it carries something else.
    static Optional<String> of(Request request) {
        Optional<String> header = request.header("authorization").map(String::strip);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        if (!header.get().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unauthorized();
        }
        return Optional.of(header.get().substring(SCHEME.length()).strip());
    }

    static String required(Request request) {
        return of(request).orElseThrow(Bearer::unauthorized);
    }

    static Refusal unauthorized() {
        return new Refusal(new Problem.Unauthorized());
    }
}
