package guide.comments.posting;

import guide.comments.ports.ThreadLookup;
import guide.comments.spam.SpamFilter;
import guide.comments.threads.AskedThread;
import guide.comments.threads.ThreadNames;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.time.InstantSource;

/// `GET /v1/challenge`: a proof of work to solve for one thread, in ALTCHA's format.
public final class ChallengeIssue {

    private final SpamFilter spamFilter;
    private final ThreadNames names;
    private final ThreadLookup threads;
    private final InstantSource clock;

    public ChallengeIssue(
            SpamFilter spamFilter, ThreadNames names, ThreadLookup threads, InstantSource clock) {
        this.spamFilter = spamFilter;
        this.names = names;
        this.threads = threads;
        this.clock = clock;
    }

    public Response answer(Request request) {
        request.query().allowOnly("thread");
        AskedThread asked =
                names.read(request.query().one("thread").orElse(""))
                        .orElseThrow(
                                rule ->
                                        ProblemException.of(
                                                FieldError.inParameter("thread", rule)));
        String thread = threads.key(asked).text();
        return Response.ok(spamFilter.challenge(thread, clock.instant())).notStored();
    }
}
