package guide.comments.forms;

import guide.comments.authors.EditComment;
import guide.comments.authors.RemoveComment;
import guide.comments.domain.ContributionId;
import guide.comments.domain.State;
import guide.comments.identity.BearerToken;
import guide.comments.text.ContributionInPath;
import guide.lambda.http.Body;
import guide.lambda.http.MediaTypes;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.json.Json;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// `POST /v1/comments/{id}`: an author changes or deletes what they wrote, by a form. It is what
/// PATCH and DELETE do, with the secret in a field instead of a header.
public record OwnForm(EditComment edit, RemoveComment removal, ReturnTo returnTo) {

    public Response answer(Request request) {
        Query form = new FormOrigin(returnTo.origins()).form(request);
        form.allowOnly("secret", "action", "body", "returnTo");
        Optional<URI> page = form.one("returnTo").map(returnTo::named);
        ContributionId id = ContributionInPath.id(request);
        return Response.seeOther(place(done(form, request), id, page)).notStored();
    }

    /// @return its state now
    private State done(Query form, Request request) {
        return switch (form.one("action").orElse("")) {
            case "change" ->
                    edit.answer(asJson(request, form)).status() == 202
                            ? State.HELD
                            : State.PUBLISHED;
            case "delete" -> {
                removal.answer(asJson(request, form));
                yield State.REMOVED;
            }
            default ->
                    throw ProblemException.of(
                            FieldError.inParameter("action", "must be change or delete"));
        };
    }

    private static Request asJson(Request request, Query form) {
        String secret = form.one("secret").orElseThrow(BearerToken::unauthorized).strip();
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put("authorization", "Bearer " + secret);
        headers.put("content-type", MediaTypes.JSON);
        String body = Json.write(Map.of("body", form.one("body").orElse("")));
        return new Request(
                request.method(),
                request.path(),
                request.query(),
                headers,
                new Body(body, false),
                request.parameters(),
                request.caller(),
                request.id());
    }

    private static String place(State state, ContributionId id, Optional<URI> page) {
        if (page.isEmpty()) {
            return Receipts.address(id);
        }
        return state == State.REMOVED
                ? ReturnTo.withoutFragment(page.get())
                : ReturnTo.at(page.get(), id, state);
    }
}
