package guide.comments.posting;

import guide.comments.domain.ThreadKey;
import guide.comments.spam.SpamFilter;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.time.InstantSource;

/// `GET /v1/challenge`: a proof of work to solve for one thread, in ALTCHA's format.
public final class ChallengeIssue {

    private final SpamFilter spamFilter;
    private final InstantSource clock;

    public ChallengeIssue(SpamFilter spamFilter, InstantSource clock) {
        this.spamFilter = spamFilter;
        this.clock = clock;
    }

    public Response answer(Request request) {
        request.query().allowOnly("thread");
        ThreadKey thread =
                request.query()
                        .one("thread")
                        .flatMap(ThreadKey::parse)
                        .orElseThrow(
                                () ->
                                        ProblemException.of(
                                                FieldError.inParameter("thread", ThreadKey.RULE)));
        return Response.ok(spamFilter.challenge(thread.text(), clock.instant())).notStored();
    }
}
