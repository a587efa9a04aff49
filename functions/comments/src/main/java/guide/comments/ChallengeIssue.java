package guide.comments;

import guide.http.Request;
import guide.http.Response;
import guide.problem.FieldError;
import guide.problem.Refusal;
import guide.spam.Screen;

import java.time.InstantSource;

/// `GET /v1/challenge`: a proof of work to solve for one thread, in ALTCHA's format.
final class ChallengeIssue {

    private final Screen screen;
    private final InstantSource clock;

    ChallengeIssue(Screen screen, InstantSource clock) {
        this.screen = screen;
        this.clock = clock;
    }

    Response answer(Request request) {
        request.query().allowOnly("thread");
        ThreadKey thread =
                request.query()
                        .one("thread")
                        .flatMap(ThreadKey::parse)
                        .orElseThrow(
                                () -> Refusal.of(FieldError.inParameter("thread", ThreadKey.RULE)));
        return Response.ok(screen.challenge(thread.text(), clock.instant())).notStored();
    }
}
