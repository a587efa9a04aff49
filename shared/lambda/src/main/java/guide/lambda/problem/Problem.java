package guide.lambda.problem;

import java.util.List;

/// Everything that can be answered instead of what was asked, after RFC 9457.
///
/// Each type has a page in `docs/problems/`, which the API serves under its `type`.
public sealed interface Problem {

    /// The body is not JSON, or goes past the limits of depth and length. `pointer` is where
    /// reading stopped.
    record MalformedBody(String pointer, String rule) implements Problem {}

    /// One or more values break a rule; each error names its place and the rule.
    record InvalidRequest(List<FieldError> errors) implements Problem {
        public InvalidRequest {
            errors = List.copyOf(errors);
        }
    }

    /// The address is well-formed, but what it names does not exist. `what` is a reader-safe noun.
    record NotFound(String what) implements Problem {}

    record NoSuchRoute(String path) implements Problem {}

    /// `allow` holds the methods that the path has, in the `Allow` header's order.
    record MethodNotAllowed(List<String> allow) implements Problem {
        public MethodNotAllowed {
            allow = List.copyOf(allow);
        }
    }

    record NotAcceptable(String offered) implements Problem {}

    record KeyReused() implements Problem {}

    /// A secret is asked for, or the one that was sent is not known here.
    record Unauthorized() implements Problem {}

    /// The secret is known, but does not open this. `rule` ends a sentence about the request.
    record Forbidden(String rule) implements Problem {}

    record ThreadClosed() implements Problem {}

    /// Somebody else changed it between reading and writing.
    record ChangedMeanwhile() implements Problem {}

    /// It is not in the state that the request starts from any more.
    ///
    /// @param state the word for the state it is in now
    /// @param rule ends a sentence about what was asked for
    record PreconditionFailed(String state, String rule) implements Problem {}

    /// Which state was read must be said, so that nobody's work is overwritten.
    record PreconditionRequired() implements Problem {}

    record BodyTooLarge(int limitBytes) implements Problem {}

    record UnsupportedMediaType(String accepted) implements Problem {}

    record Unavailable(int retryAfterSeconds) implements Problem {}

    record InternalFault() implements Problem {}
}
