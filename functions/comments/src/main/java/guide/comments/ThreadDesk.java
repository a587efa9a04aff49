package guide.comments;

import guide.http.Members;
import guide.http.Request;
import guide.http.Response;
import guide.problem.Problem;
import guide.problem.Refusal;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What moderators set: whether a thread is open (`PUT /v1/moderation/threads`), and what becomes
/// of a wanted library (`PUT /v1/moderation/review-requests/{name}`).
final class ThreadDesk {

    private static final int MOST_TRIES = 5;

    record SentThread(@Nullable String thread, @Nullable Boolean open, @Nullable String reason) {}

    record SentStatus(@Nullable String status, @Nullable String result, @Nullable String reason) {}

    private final Members moderators;
    private final ModerationStore store;
    private final RequestStore requests;
    private final InstantSource clock;

    ThreadDesk(
            Members moderators, ModerationStore store, RequestStore requests, InstantSource clock) {
        this.moderators = moderators;
        this.store = store;
        this.requests = requests;
        this.clock = clock;
    }

    Response thread(Request request) {
        String by = moderators.require(request);
        request.query().allowOnly();
        SentThread sent = JsonBody.of(request, SentThread.class);
        Texts texts = new Texts();
        Optional<ThreadKey> thread = ThreadKey.parse(sent.thread() == null ? "" : sent.thread());
        if (thread.isEmpty()) {
            texts.refuse("/thread", ThreadKey.RULE);
        }
        Boolean open = sent.open();
        if (open == null) {
            texts.refuse("/open", "must be true or false");
        }
        String why = texts.optionalLines(sent.reason(), "/reason", Decisions.LONGEST_REASON);
        texts.refuseAll();
        return set(thread.orElseThrow(), Boolean.TRUE.equals(open), by, why);
    }

    private Response set(ThreadKey thread, boolean open, String by, String why) {
        String what = open ? "open-thread" : "close-thread";
        Act act = new Act(clock.instant(), by, what, thread.text(), why, open ? "open" : "closed");
        store.setOpen(thread, open, act);
        return Response.ok(act).notStored();
    }

    Response status(Request request) {
        String by = moderators.require(request);
        request.query().allowOnly();
        SentStatus sent = JsonBody.of(request, SentStatus.class);
        Texts texts = new Texts();
        Optional<WantedLibrary.Status> status = status(sent.status());
        if (status.isEmpty()) {
            texts.refuse("/status", RequestList.STATUS_RULE);
        }
        Optional<String> result = Optional.ofNullable(texts.url(sent.result(), "/result"));
        String why = texts.optionalLines(sent.reason(), "/reason", Decisions.LONGEST_REASON);
        texts.refuseAll();
        Act act =
                new Act(
                        clock.instant(),
                        by,
                        "set-request",
                        LibraryName.normalised(request.parameter("name")),
                        why,
                        sent.status());
        return Response.ok(
                        RequestList.Item.of(
                                move(request.parameter("name"), status.orElseThrow(), result, act)))
                .notStored();
    }

    /// Votes that arrive meanwhile are read again, and moved along.
    private WantedLibrary move(
            String name, WantedLibrary.Status status, Optional<String> result, Act act) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            WantedLibrary before =
                    requests.find(name)
                            .orElseThrow(
                                    () ->
                                            new Refusal(
                                                    new Problem.NotFound(
                                                            "review request for that library")));
            WantedLibrary after = before.in(status, result);
            boolean done =
                    before.status() == status
                            ? store.log(List.of(requests.replace(before, after)), act)
                            : store.log(List.of(requests.delete(before), requests.put(after)), act);
            if (done) {
                return after;
            }
        }
        throw new Refusal(new Problem.ChangedMeanwhile());
    }

    private static Optional<WantedLibrary.Status> status(@Nullable String word) {
        return Arrays.stream(WantedLibrary.Status.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
