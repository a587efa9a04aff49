package guide.lambda.http;

import guide.lambda.json.Json;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Converts a problem to an RFC 9457 response; [ProblemKind] has the parts that are fixed for each
/// type.
final class ProblemWriter {

    /// So many errors are named one by one.
    static final int MOST_ERRORS = 10;

    private static final int LONGEST_NAME = 200;

    private ProblemWriter() {}

    /// @param requestId the UUID that the log line of this request contains
    static ProblemView view(Problem problem, String requestId) {
        ProblemKind kind = ProblemKind.of(problem);
        return new ProblemView(
                kind.type(),
                kind.title,
                kind.status,
                detail(problem),
                "urn:uuid:" + requestId,
                errors(problem),
                problem instanceof Problem.PreconditionFailed p ? p.state() : null);
    }

    /// The problem as JSON.
    static Response json(ProblemView view) {
        return new Response(
                view.status(), Map.of("content-type", MediaTypes.PROBLEM), Json.write(view));
    }

    /// Adds the headers that tell a client how to correct the request.
    static Response withHints(Response shown, Problem problem) {
        Response bare = shown.notStored();
        if (problem instanceof Problem.MethodNotAllowed p) {
            return bare.with("allow", String.join(", ", p.allow()));
        }
        if (problem instanceof Problem.Unauthorized) {
            return bare.with("www-authenticate", "Bearer");
        }
        if (problem instanceof Problem.TooManyRequests p) {
            return bare.with("retry-after", Integer.toString(p.retryAfterSeconds()));
        }
        if (problem instanceof Problem.Unavailable p) {
            return bare.with("retry-after", Integer.toString(p.retryAfterSeconds()));
        }
        return problem instanceof Problem.UnsupportedMediaType p
                ? bare.with("accept-post", p.accepted())
                : bare;
    }

    private static String detail(Problem problem) {
        return switch (problem) {
            case Problem.MalformedBody p -> "The body " + p.rule() + ".";
            case Problem.InvalidRequest p -> summary(p);
            case Problem.NotFound p -> "There is no " + p.what() + ".";
            case Problem.NoSuchRoute _ -> "Nothing is served at this path.";
            case Problem.MethodNotAllowed p ->
                    "This path supports " + String.join(", ", p.allow()) + ".";
            case Problem.NotAcceptable p ->
                    "The Accept header excludes " + p.offered() + ", the only format available.";
            case Problem.KeyReused _ ->
                    "This Idempotency-Key was already used with a different body; use a new key for a"
                            + " new contribution.";
            case Problem.Unauthorized p ->
                    ("The Authorization header must contain a valid bearer token of this service. "
                                    + p.hint())
                            .strip();
            case Problem.Forbidden p -> "The request " + p.rule() + ".";
            case Problem.ThreadClosed _ -> "The thread does not accept new contributions.";
            case Problem.ChangedMeanwhile _ ->
                    "It was changed by someone else. Reload it and try again.";
            case Problem.PreconditionFailed p -> "It " + p.rule() + ".";
            case Problem.PreconditionRequired _ ->
                    "Send If-Match with the ETag of the version that was read, or If-None-Match: *"
                            + " to create it.";
            case Problem.BodyTooLarge p ->
                    "The body must have at most " + p.limitBytes() + " bytes.";
            case Problem.UnsupportedMediaType p -> "The Content-Type must be " + p.accepted() + ".";
            case Problem.TooManyRequests p ->
                    "There were too many requests; try again in " + p.retryAfterSeconds() + " s.";
            case Problem.Unavailable p ->
                    "The request could not be completed; try again in "
                            + p.retryAfterSeconds()
                            + " s.";
            case Problem.InternalFault _ ->
                    "An unexpected error occurred in the service; the log identifies it by the instance.";
        };
    }

    private static String summary(Problem.InvalidRequest problem) {
        int more = problem.errors().size() - MOST_ERRORS;
        return named(problem).stream()
                .map(error -> (shown(error.name()) + " " + error.rule()).strip())
                .collect(Collectors.joining("; ", "", more > 0 ? "; and " + more + " more." : "."));
    }

    /// A response never grows with what was wrong in the request.
    private static List<FieldError> named(Problem.InvalidRequest problem) {
        return problem.errors().stream().limit(MOST_ERRORS).toList();
    }

    private static String shown(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private static List<Map<String, String>> errors(Problem problem) {
        if (problem instanceof Problem.MalformedBody p) {
            return List.of(Map.of("pointer", shown(p.pointer()), "detail", p.rule()));
        }
        return problem instanceof Problem.InvalidRequest p
                ? named(p).stream().map(ProblemWriter::error).toList()
                : List.of();
    }

    private static Map<String, String> error(FieldError error) {
        return Map.of(
                error.place().name().toLowerCase(Locale.ROOT),
                shown(error.name()),
                "detail",
                error.rule());
    }
}
