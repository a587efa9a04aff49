package guide.comments.moderation;

import guide.comments.domain.LogEntry;
import guide.comments.domain.ThreadKey;
import guide.comments.ports.Moderation;
import guide.comments.ports.ThreadLookup;
import guide.comments.text.InputChecks;
import guide.comments.text.JsonBody;
import guide.comments.threads.AskedThread;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Optional;

/// `PUT /v1/moderation/threads`: opens or closes a thread.
public final class ThreadRoutes {

    record ThreadBody(@Nullable String thread, @Nullable Boolean open, @Nullable String reason) {}

    private final GroupMembership moderators;
    private final Moderation moderation;
    private final ThreadLookup threads;
    private final InstantSource clock;

    public ThreadRoutes(
            GroupMembership moderators,
            Moderation moderation,
            ThreadLookup threads,
            InstantSource clock) {
        this.moderators = moderators;
        this.moderation = moderation;
        this.threads = threads;
        this.clock = clock;
    }

    public Response setOpen(Request request) {
        String by = moderators.require(request);
        request.query().allowOnly();
        ThreadBody sent = JsonBody.of(request, ThreadBody.class);
        InputChecks inputChecks = new InputChecks();
        String text = sent.thread() == null ? "" : sent.thread();
        Optional<AskedThread> thread = AskedThread.parse(text);
        if (thread.isEmpty()) {
            inputChecks.refuse("/thread", ThreadKey.ruleBrokenBy(text));
        }
        Boolean open = sent.open();
        if (open == null) {
            inputChecks.refuse("/open", "must be true or false");
        }
        String why =
                inputChecks.optionalLines(sent.reason(), "/reason", InputChecks.LONGEST_REASON);
        inputChecks.refuseAll();
        ThreadKey found = threads.key(thread.orElseThrow());
        return set(found, Boolean.TRUE.equals(open), by, why);
    }

    private Response set(ThreadKey thread, boolean open, String by, String why) {
        String what = open ? "open-thread" : "close-thread";
        LogEntry logEntry =
                new LogEntry(
                        clock.instant(), by, what, thread.text(), why, open ? "open" : "closed");
        moderation.setOpen(thread, open, logEntry);
        return Response.ok(logEntry).notStored();
    }
}
