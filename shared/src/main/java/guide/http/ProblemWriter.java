package guide.http;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.json.Json;
import guide.problem.FieldError;
import guide.problem.Problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The one place where a problem becomes RFC 9457 JSON.
final class ProblemWriter {

    private record Kind(String name, int status, String title, String detail) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record View(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            List<Map<String, String>> errors) {}

    private ProblemWriter() {}

    static Response response(Problem problem, String requestId) {
        Kind kind = kind(problem);
        View view =
                new View(
                        "/v1/problems/" + kind.name(),
                        kind.title(),
                        kind.status(),
                        kind.detail(),
                        "urn:uuid:" + requestId,
                        errors(problem));
        Response bare =
                new Response(
                        kind.status(),
                        Map.of("content-type", MediaTypes.PROBLEM, "cache-control", "no-store"),
                        Json.write(view));
        return switch (problem) {
            case Problem.MethodNotAllowed p -> bare.with("allow", String.join(", ", p.allow()));
            case Problem.Unavailable p ->
                    bare.with("retry-after", Integer.toString(p.retryAfterSeconds()));
            case Problem.UnsupportedMediaType p -> bare.with("accept-post", p.accepted());
            case Problem.MalformedBody _,
                    Problem.InvalidRequest _,
                    Problem.NotFound _,
                    Problem.NoSuchRoute _,
                    Problem.NotAcceptable _,
                    Problem.KeyReused _,
                    Problem.BodyTooLarge _,
                    Problem.InternalFault _ ->
                    bare;
        };
    }

    private static Kind kind(Problem problem) {
        return switch (problem) {
            case Problem.MalformedBody p ->
                    new Kind(
                            "malformed-body",
                            400,
                            "The body cannot be read",
                            "It " + p.rule() + ".");
            case Problem.InvalidRequest p ->
                    new Kind("invalid-request", 400, "The request breaks a rule", summary(p));
            case Problem.NotFound p ->
                    new Kind("not-found", 404, "Not found", "There is no " + p.what() + ".");
            case Problem.NoSuchRoute _ ->
                    new Kind(
                            "no-such-route",
                            404,
                            "No such route",
                            "Nothing is served at this path.");
            case Problem.MethodNotAllowed p ->
                    new Kind(
                            "method-not-allowed",
                            405,
                            "Method not allowed",
                            "This path answers " + String.join(", ", p.allow()) + ".");
            case Problem.NotAcceptable p ->
                    new Kind(
                            "not-acceptable",
                            406,
                            "Not acceptable",
                            "The Accept header rules out "
                                    + p.offered()
                                    + ", the only form there is.");
            case Problem.KeyReused _ ->
                    new Kind(
                            "idempotency-key-reused",
                            409,
                            "Idempotency key used before",
                            "This Idempotency-Key came with another body before; make a new key for"
                                    + " a new contribution.");
            case Problem.BodyTooLarge p ->
                    new Kind(
                            "body-too-large",
                            413,
                            "The body is too large",
                            "At most " + p.limitBytes() + " bytes are read.");
            case Problem.UnsupportedMediaType p ->
                    new Kind(
                            "unsupported-media-type",
                            415,
                            "Unsupported media type",
                            "The Content-Type must be " + p.accepted() + ".");
            case Problem.Unavailable p ->
                    new Kind(
                            "unavailable",
                            503,
                            "Unavailable for the moment",
                            "Nothing was lost; try again in " + p.retryAfterSeconds() + " s.");
            case Problem.InternalFault _ ->
                    new Kind(
                            "internal-error",
                            500,
                            "Internal error",
                            "Something is wrong here, not with the request; the instance names the"
                                    + " case.");
        };
    }

    private static String summary(Problem.InvalidRequest problem) {
        return problem.errors().stream()
                .map(error -> error.name() + " " + error.rule())
                .collect(Collectors.joining("; ", "", "."));
    }

    private static List<Map<String, String>> errors(Problem problem) {
        return switch (problem) {
            case Problem.InvalidRequest p -> p.errors().stream().map(ProblemWriter::error).toList();
            case Problem.MalformedBody p ->
                    List.of(Map.of("pointer", p.pointer(), "detail", p.rule()));
            default -> List.of();
        };
    }

    private static Map<String, String> error(FieldError error) {
        return Map.of(
                error.place().name().toLowerCase(Locale.ROOT),
                error.name(),
                "detail",
                error.rule());
    }
}
