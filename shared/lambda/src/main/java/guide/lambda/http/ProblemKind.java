package guide.lambda.http;

import guide.lambda.address.PublicAddress;
import guide.lambda.problem.Problem;

import java.util.Locale;

/// The fixed parts of each problem type: its name, status and title (RFC 9457, section 3.1).
enum ProblemKind {
    MALFORMED_BODY(400, "Malformed request body"),
    INVALID_REQUEST(400, "Invalid request"),
    UNAUTHORIZED(401, "Authentication required"),
    FORBIDDEN(403, "Forbidden"),
    NOT_FOUND(404, "Not found"),
    NO_SUCH_ROUTE(404, "No such route"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    IDEMPOTENCY_KEY_REUSED(409, "Idempotency key already used"),
    THREAD_CLOSED(409, "The thread is closed"),
    CHANGED_MEANWHILE(409, "Changed in the meantime"),
    PRECONDITION_FAILED(412, "Precondition failed"),
    BODY_TOO_LARGE(413, "Request body too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    PRECONDITION_REQUIRED(428, "Precondition required"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "Internal error"),
    UNAVAILABLE(503, "Temporarily unavailable");

    final int status;
    final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /// Returns the URL of the page about this type, relative to the API.
    String type() {
        return PublicAddress.link(
                "/v1/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static ProblemKind of(Problem problem) {
        return switch (problem) {
            case Problem.MalformedBody _ -> MALFORMED_BODY;
            case Problem.InvalidRequest _ -> INVALID_REQUEST;
            case Problem.Unauthorized _ -> UNAUTHORIZED;
            case Problem.Forbidden _ -> FORBIDDEN;
            case Problem.ThreadClosed _ -> THREAD_CLOSED;
            case Problem.ChangedMeanwhile _ -> CHANGED_MEANWHILE;
            case Problem.NotFound _ -> NOT_FOUND;
            case Problem.NoSuchRoute _ -> NO_SUCH_ROUTE;
            case Problem.MethodNotAllowed _ -> METHOD_NOT_ALLOWED;
            case Problem.NotAcceptable _ -> NOT_ACCEPTABLE;
            case Problem.KeyReused _ -> IDEMPOTENCY_KEY_REUSED;
            case Problem.PreconditionFailed _ -> PRECONDITION_FAILED;
            case Problem.PreconditionRequired _ -> PRECONDITION_REQUIRED;
            case Problem.BodyTooLarge _ -> BODY_TOO_LARGE;
            case Problem.UnsupportedMediaType _ -> UNSUPPORTED_MEDIA_TYPE;
            case Problem.TooManyRequests _ -> TOO_MANY_REQUESTS;
            case Problem.InternalFault _ -> INTERNAL_ERROR;
            case Problem.Unavailable _ -> UNAVAILABLE;
        };
    }
}
