package guide.comments.moderation;

import guide.comments.access.Moderators;
import guide.comments.domain.LogEntry;
import guide.comments.domain.ThreadKey;
import guide.comments.ports.Moderation;
import guide.comments.ports.ThreadLookup;
import guide.comments.text.InputChecks;
import guide.comments.text.JsonBody;
import guide.comments.threads.AskedThread;
import guide.comments.threads.ThreadNames;
import guide.lambda.http.Request;
import guide.lambda.http.Response;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Optional;

/// `PUT /v1/moderation/threads`: opens or closes a thread.
public final class ThreadRoutes {

    record ThreadBody(@Nullable String thread, @Nullable Boolean open, @Nullable String reason) {}

    private final Moderators moderators;
    private final Moderation moderation;
    private final ThreadNames names;
    private final ThreadLookup threads;
    private final InstantSource clock;

    public ThreadRoutes(
            Moderators moderators,
            Moderation moderation,
            ThreadNames names,
            ThreadLookup threads,
            InstantSource clock) {
        this.moderators = moderators;
        this.moderation = moderation;
        this.names = names;
        this.threads = threads;
        this.clock = clock;
    }

    public Response setOpen(Request request) {
        Moderators.Seat seat = moderators.require(request);
        request.query().allowOnly();
        ThreadBody sent = JsonBody.of(request, ThreadBody.class);
        InputChecks inputChecks = new InputChecks();
        Optional<AskedThread> thread = thread(sent.thread(), inputChecks);
        Boolean open = sent.open();
        if (open == null) {
            inputChecks.refuse("/open", "must be true or false");
        }
        String why =
                inputChecks.optionalLines(sent.reason(), "/reason", InputChecks.LONGEST_REASON);
        inputChecks.refuseAll();
        AskedThread asked = thread.orElseThrow();
        seat.require(asked.key());
        return set(threads.key(asked), Boolean.TRUE.equals(open), seat.by(), why);
    }

    private Optional<AskedThread> thread(@Nullable String text, InputChecks inputChecks) {
        return switch (names.read(text == null ? "" : text)) {
            case ThreadNames.Named.Found found -> Optional.of(found.thread());
            case ThreadNames.Named.Refused broken -> {
                inputChecks.refuse("/thread", broken.rule());
                yield Optional.empty();
            }
        };
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
