package guide.comments.moderation;

import guide.comments.access.Moderators;
import guide.comments.domain.ContributionId;
import guide.comments.domain.LogEntry;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadState;
import guide.comments.ports.Moderation;
import guide.comments.text.ContributionInPath;
import guide.comments.text.InputChecks;
import guide.comments.text.JsonBody;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;

/// `PUT /v1/moderation/pins/{id}`: shows a contribution before all others of its thread, or no
/// longer.
public final class PinRoutes {

    record PinBody(@Nullable Boolean pinned, @Nullable String reason) {}

    private final Moderators moderators;
    private final Moderation moderation;
    private final InstantSource clock;

    public PinRoutes(Moderators moderators, Moderation moderation, InstantSource clock) {
        this.moderators = moderators;
        this.moderation = moderation;
        this.clock = clock;
    }

    public Response set(Request request) {
        Moderators.Seat seat = moderators.require(request);
        request.query().allowOnly();
        PinBody sent = JsonBody.of(request, PinBody.class);
        InputChecks inputChecks = new InputChecks();
        Boolean pinned = sent.pinned();
        if (pinned == null) {
            inputChecks.refuse("/pinned", "must be true or false");
        }
        String why =
                inputChecks.optionalLines(sent.reason(), "/reason", InputChecks.LONGEST_REASON);
        inputChecks.refuseAll();
        ContributionId id = ContributionInPath.id(request);
        ThreadKey thread = moderation.thread(id).orElseThrow(ContributionInPath::notFound);
        seat.require(thread);
        return set(id, Boolean.TRUE.equals(pinned), seat.by(), why);
    }

    private Response set(ContributionId id, boolean pinned, String by, String why) {
        if (!id.isRoot()) {
            throw refused("must be false for a reply: only what replies to nothing can be pinned");
        }
        LogEntry logEntry =
                new LogEntry(
                        clock.instant(),
                        by,
                        pinned ? "pin" : "unpin",
                        id.text(),
                        why,
                        pinned ? "pinned" : "unpinned");
        return switch (moderation.setPinned(id, pinned, logEntry)) {
            case DONE -> Response.ok(logEntry).notStored();
            case NOT_PUBLISHED -> throw ContributionInPath.notFound();
            case TOO_MANY ->
                    throw refused(
                            "must be false while "
                                    + ThreadState.MOST_PINNED
                                    + " others of the thread are pinned");
        };
    }

    private static ProblemException refused(String rule) {
        return ProblemException.of(FieldError.inBody("/pinned", rule));
    }
}
