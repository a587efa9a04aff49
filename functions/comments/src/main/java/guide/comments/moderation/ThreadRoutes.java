package guide.comments.moderation;

import guide.comments.domain.LibraryName;
import guide.comments.domain.LogEntry;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.WantedLibrary;
import guide.comments.requests.RequestList;
import guide.comments.storage.ModerationStore;
import guide.comments.storage.RequestStore;
import guide.comments.text.InputChecks;
import guide.comments.text.JsonBody;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What moderators set: whether a thread is open (`PUT /v1/moderation/threads`), and what becomes
/// of a wanted library (`PUT /v1/moderation/review-requests/{name}`).
public final class ThreadRoutes {

    private static final int MOST_TRIES = 5;

    record ThreadBody(@Nullable String thread, @Nullable Boolean open, @Nullable String reason) {}

    record RequestStatusBody(
            @Nullable String status, @Nullable String result, @Nullable String reason) {}

    private final GroupMembership moderators;
    private final ModerationStore store;
    private final RequestStore requests;
    private final InstantSource clock;

    public ThreadRoutes(
            GroupMembership moderators,
            ModerationStore store,
            RequestStore requests,
            InstantSource clock) {
        this.moderators = moderators;
        this.store = store;
        this.requests = requests;
        this.clock = clock;
    }

    public Response thread(Request request) {
        String by = moderators.require(request);
        request.query().allowOnly();
        ThreadBody sent = JsonBody.of(request, ThreadBody.class);
        InputChecks inputChecks = new InputChecks();
        Optional<ThreadKey> thread = ThreadKey.parse(sent.thread() == null ? "" : sent.thread());
        if (thread.isEmpty()) {
            inputChecks.refuse("/thread", ThreadKey.RULE);
        }
        Boolean open = sent.open();
        if (open == null) {
            inputChecks.refuse("/open", "must be true or false");
        }
        String why =
                inputChecks.optionalLines(sent.reason(), "/reason", DecisionRoutes.LONGEST_REASON);
        inputChecks.refuseAll();
        return set(thread.orElseThrow(), Boolean.TRUE.equals(open), by, why);
    }

    private Response set(ThreadKey thread, boolean open, String by, String why) {
        String what = open ? "open-thread" : "close-thread";
        LogEntry logEntry =
                new LogEntry(
                        clock.instant(), by, what, thread.text(), why, open ? "open" : "closed");
        store.setOpen(thread, open, logEntry);
        return Response.ok(logEntry).notStored();
    }

    public Response status(Request request) {
        String by = moderators.require(request);
        request.query().allowOnly();
        RequestStatusBody sent = JsonBody.of(request, RequestStatusBody.class);
        InputChecks inputChecks = new InputChecks();
        Optional<WantedLibrary.RequestStatus> status = status(sent.status());
        if (status.isEmpty()) {
            inputChecks.refuse("/status", RequestList.STATUS_RULE);
        }
        Optional<String> result = Optional.ofNullable(inputChecks.url(sent.result(), "/result"));
        String why =
                inputChecks.optionalLines(sent.reason(), "/reason", DecisionRoutes.LONGEST_REASON);
        inputChecks.refuseAll();
        LogEntry logEntry =
                new LogEntry(
                        clock.instant(),
                        by,
                        "set-request",
                        LibraryName.normalised(request.parameter("name")),
                        why,
                        sent.status());
        return Response.ok(
                        RequestList.RequestView.of(
                                move(
                                        request.parameter("name"),
                                        status.orElseThrow(),
                                        result,
                                        logEntry)))
                .notStored();
    }

    /// Votes that arrive meanwhile are read again, and moved along.
    private WantedLibrary move(
            String name,
            WantedLibrary.RequestStatus status,
            Optional<String> result,
            LogEntry logEntry) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            WantedLibrary before =
                    requests.find(name)
                            .orElseThrow(
                                    () ->
                                            new ProblemException(
                                                    new Problem.NotFound(
                                                            "review request for that library")));
            WantedLibrary after = before.in(status, result);
            boolean done =
                    before.status() == status
                            ? store.log(List.of(requests.replace(before, after)), logEntry)
                            : store.log(
                                    List.of(requests.delete(before), requests.put(after)),
                                    logEntry);
            if (done) {
                return after;
            }
        }
        throw new ProblemException(new Problem.ChangedMeanwhile());
    }

    private static Optional<WantedLibrary.RequestStatus> status(@Nullable String word) {
        return Arrays.stream(WantedLibrary.RequestStatus.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
