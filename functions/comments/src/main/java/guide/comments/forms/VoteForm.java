package guide.comments.forms;

import guide.comments.authors.VoteOnComment;
import guide.comments.domain.ContributionId;
import guide.comments.domain.State;
import guide.comments.text.ContributionInPath;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.Map;

/// `POST /v1/comments/{id}/vote`: a vote by a form. Pressing twice is one vote, and another button
/// changes it.
public record VoteForm(VoteOnComment vote, FormReader formReader, ReturnTo returnTo) {

    private static final Map<String, Integer> VALUES = Map.of("1", 1, "0", 0, "-1", -1);

    public Response answer(Request request) {
        Query form = new FormOrigin(returnTo.origins()).form(request);
        form.allowOnly("value", "thread", "returnTo");
        Integer value = VALUES.get(form.one("value").orElse(""));
        if (value == null) {
            throw ProblemException.of(FieldError.inParameter("value", "must be 1, 0 or -1"));
        }
        ContributionId id = ContributionInPath.id(request);
        String page =
                ReturnTo.at(
                        returnTo.page(form, request, formReader.thread(form, id)),
                        id,
                        State.PUBLISHED);
        vote.castByForm(request, formReader.reader(request), value);
        return Response.seeOther(page).notStored();
    }
}
