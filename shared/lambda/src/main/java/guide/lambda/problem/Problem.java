package guide.lambda.problem;

import java.util.List;

/// A problem that the API returns instead of the requested response (RFC 9457).
///
/// Each type has a page in `docs/problems/`, which the API serves at its `type`.
public sealed interface Problem {

    /// The body is not JSON, or exceeds the limits of depth and length. `pointer` is where parsing
    /// stopped.
    record MalformedBody(String pointer, String rule) implements Problem {}

    /// One or more values violate a rule; each error has its location and the rule.
    record InvalidRequest(List<FieldError> errors) implements Problem {
        public InvalidRequest {
            errors = List.copyOf(errors);
        }
    }

    /// The URL is well-formed, but the resource does not exist. `what` is a noun that is shown to
    /// the client.
    record NotFound(String what) implements Problem {}

    record NoSuchRoute(String path) implements Problem {}

    /// `allow` has the methods of the path, in the order of the `Allow` header.
    record MethodNotAllowed(List<String> allow) implements Problem {
        public MethodNotAllowed {
            allow = List.copyOf(allow);
        }
    }

    record NotAcceptable(String offered) implements Problem {}

    record KeyReused() implements Problem {}

    /// A bearer token is required, or the one that was sent is not valid.
    ///
    /// @param hint a sentence for who has sent another kind of token; empty for everybody else
    record Unauthorized(String hint) implements Problem {

        public Unauthorized() {
            this("");
        }
    }

    /// The token is valid, but does not permit the request. `rule` completes a sentence that begins
    /// with "The request".
    record Forbidden(String rule) implements Problem {}

    record ThreadClosed() implements Problem {}

    /// Someone else changed the resource between reading and writing.
    record ChangedMeanwhile() implements Problem {}

    /// The resource is no longer in the state that the request is based on.
    ///
    /// @param state the current state
    /// @param rule completes a sentence that begins with "It"
    record PreconditionFailed(String state, String rule) implements Problem {}

    /// The request must state which version it is based on, so that no change is overwritten.
    record PreconditionRequired() implements Problem {}

    record BodyTooLarge(int limitBytes) implements Problem {}

    record UnsupportedMediaType(String accepted) implements Problem {}

    /// The client, or everybody together, asks for more than the service gives at a time. Nothing
    /// was done.
    record TooManyRequests(int retryAfterSeconds) implements Problem {}

    record Unavailable(int retryAfterSeconds) implements Problem {}

    record InternalFault() implements Problem {}
}
