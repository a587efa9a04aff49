package guide.comments.requests;

import guide.comments.domain.LibraryName;
import guide.comments.domain.LogEntry;
import guide.comments.domain.WantedLibrary;
import guide.comments.domain.WantedLibrary.RequestStatus;
import guide.comments.ports.WantedLibraries;
import guide.comments.text.InputChecks;
import guide.comments.text.JsonBody;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Optional;

/// `PUT /v1/moderation/review-requests/{name}`: the status of a wanted library, set by moderators.
public final class RequestStatusRoutes {

    private static final int MOST_TRIES = 5;

    record RequestStatusBody(
            @Nullable String status, @Nullable String result, @Nullable String reason) {}

    private final GroupMembership moderators;
    private final WantedLibraries libraries;
    private final InstantSource clock;

    public RequestStatusRoutes(
            GroupMembership moderators, WantedLibraries libraries, InstantSource clock) {
        this.moderators = moderators;
        this.libraries = libraries;
        this.clock = clock;
    }

    public Response set(Request request) {
        String by = moderators.require(request);
        request.query().allowOnly();
        RequestStatusBody sent = JsonBody.of(request, RequestStatusBody.class);
        InputChecks inputChecks = new InputChecks();
        Optional<RequestStatus> status = RequestStatus.parse(sent.status());
        if (status.isEmpty()) {
            inputChecks.refuse("/status", RequestList.STATUS_RULE);
        }
        Optional<String> result = Optional.ofNullable(inputChecks.url(sent.result(), "/result"));
        String why =
                inputChecks.optionalLines(sent.reason(), "/reason", InputChecks.LONGEST_REASON);
        inputChecks.refuseAll();
        String name = request.parameter("name");
        LogEntry logEntry = logEntry(by, name, why, status.orElseThrow());
        WantedLibrary library = move(name, status.orElseThrow(), result, logEntry);
        return Response.ok(RequestView.of(library)).notStored();
    }

    private LogEntry logEntry(String by, String name, String why, RequestStatus status) {
        return new LogEntry(
                clock.instant(),
                by,
                "set-request",
                LibraryName.normalised(name),
                why,
                status.apiName());
    }

    /// Votes that arrive meanwhile are read again, and moved along.
    private WantedLibrary move(
            String name, RequestStatus status, Optional<String> result, LogEntry logEntry) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            WantedLibrary before = libraries.find(name).orElseThrow(RequestStatusRoutes::notFound);
            WantedLibrary after = before.in(status, result);
            if (libraries.replace(before, after, logEntry)) {
                return after;
            }
        }
        throw new ProblemException(new Problem.ChangedMeanwhile());
    }

    private static ProblemException notFound() {
        return new ProblemException(new Problem.NotFound("review request for that library"));
    }
}
