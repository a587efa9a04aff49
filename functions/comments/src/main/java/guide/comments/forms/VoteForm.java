package guide.comments.forms;

import guide.comments.authors.VoteOnComment;
import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.State;
import guide.comments.domain.ThreadKey;
import guide.comments.identity.AuthorTokens;
import guide.comments.identity.Identifiers;
import guide.comments.ports.ThreadLookup;
import guide.comments.spam.ChangeBudget;
import guide.comments.text.ContributionInPath;
import guide.comments.threads.AskedThread;
import guide.lambda.http.Query;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// `POST /v1/comments/{id}/vote`: a vote by a form.
///
/// A form brings no secret, and pages with it are the same for all readers. So whoever votes is who
/// has this address today: pressing twice is one vote, and another button changes it.
public record VoteForm(
        VoteOnComment vote,
        AuthorTokens authorTokens,
        ChangeBudget budget,
        ThreadLookup threads,
        ReturnTo returnTo,
        InstantSource clock) {

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
                ReturnTo.at(returnTo.page(form, request, thread(form, id)), id, State.PUBLISHED);
        vote.castByForm(request, voter(request), value);
        return Response.seeOther(page).notStored();
    }

    /// The thread is asked for because an id does not tell where its page is.
    private ThreadKey thread(Query form, ContributionId id) {
        Optional<AskedThread> asked = form.one("thread").flatMap(AskedThread::parse);
        return asked.flatMap(thread -> Identifiers.formOf(id, thread))
                .or(() -> asked.map(threads::key).filter(key -> Identifiers.isIn(id, key)))
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        FieldError.inParameter(
                                                "thread", "must be the contribution's thread")));
    }

    private AuthorId voter(Request request) {
        Instant now = clock.instant();
        Optional<String> address = budget.pseudonym(request.caller().address(), now);
        return Identifiers.author(
                address.map(name -> "address:" + name)
                        .orElseGet(() -> authorTokens.authorSecret(Optional.empty())));
    }
}
