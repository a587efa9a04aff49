package guide.comments.forms;

import guide.comments.authors.EditComment;
import guide.comments.authors.RemoveComment;
import guide.comments.domain.ContributionId;
import guide.comments.domain.State;
import guide.comments.identity.BearerToken;
import guide.comments.languages.AskedLanguage;
import guide.comments.languages.ReaderLanguage;
import guide.comments.text.ContributionInPath;
import guide.comments.view.CommentWords;
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

/// `POST /v1/comments/{id}`: an author changes or deletes what they wrote, by a form, or is shown
/// what was decided on it. It is what PATCH, DELETE and `GET /v1/authors/me` do, with the secret in
/// a field instead of a header.
public record OwnForm(
        EditComment edit, RemoveComment removal, DecisionForm decision, ReturnTo returnTo) {

    public Response answer(Request request) {
        Query form = new FormOrigin(returnTo.origins()).form(request);
        form.allowOnly("secret", "action", "body", "returnTo", AskedLanguage.PARAMETER);
        Optional<ReaderLanguage> language = AskedLanguage.of(form);
        Optional<URI> page = form.one("returnTo").map(returnTo::named);
        ContributionId id = ContributionInPath.id(request);
        if (form.one("action").filter("show"::equals).isPresent()) {
            return decision.answer(id, secret(form), page, CommentWords.in(language));
        }
        State state = done(form, request);
        return Response.seeOther(
                        page.map(known -> place(state, id, known))
                                .orElseGet(() -> Receipts.address(id, language)))
                .notStored();
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
                            FieldError.inParameter("action", "must be change, delete or show"));
        };
    }

    private static String secret(Query form) {
        return form.one("secret").orElseThrow(BearerToken::unauthorized).strip();
    }

    private static Request asJson(Request request, Query form) {
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put("authorization", "Bearer " + secret(form));
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

    private static String place(State state, ContributionId id, URI page) {
        return state == State.REMOVED
                ? ReturnTo.withoutFragment(page)
                : ReturnTo.at(page, id, state);
    }
}
