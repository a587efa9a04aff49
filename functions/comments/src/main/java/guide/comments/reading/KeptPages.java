package guide.comments.reading;

import guide.comments.domain.ThreadPage;
import guide.comments.ports.Threads;
import guide.comments.threads.FoundThread;
import guide.comments.threads.PageRequest;
import guide.lambda.http.Compression;
import guide.lambda.http.Conditional;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.kept.KeptResponses;

import java.time.Instant;
import java.util.Optional;

/// Answers with pages of threads, and keeps them in memory as they are sent (decision record 45).
///
/// A page is found only by the sighting of its thread under which it was kept: once that is two
/// seconds old, or another read has shown a newer version, nobody gets the page any more.
///
/// A reader who has an answer already, or a version of the thread, is asked about with one small
/// read where the thread is not known; only what changed is read whole.
final class KeptPages {

    /// A page of twenty comments takes some 30 KB, body and escaped body, and 10 KB compressed.
    private static final long MAX_BYTES = 8_000_000;

    /// The first page comes from any copy of the table, which may be a moment behind.
    private static final int MOST_READS = 3;

    private final Threads threads;
    private final RecentThreads recent;
    private final PageTags tags;
    private final KeptResponses kept = new KeptResponses(MAX_BYTES);

    KeptPages(Threads threads, RecentThreads recent, PageTags tags) {
        this.threads = threads;
        this.recent = recent;
        this.tags = tags;
    }

    Response answer(AskedPage asked) {
        boolean anew = asked.request().asksAnew();
        Optional<Sighting> sighting = anew ? Optional.empty() : recent(asked);
        boolean isLookedAt =
                sighting.isPresent() ? asked.form().isAlwaysCurrent() : asked.isConditional();
        if (isLookedAt) {
            sighting = Optional.of(look(asked.page()));
        }
        return sighting.flatMap(known -> known(asked.in(known.key()), known, anew))
                .orElseGet(() -> read(asked));
    }

    /// The thread as it is known here, unless the reader knows better.
    private Optional<Sighting> recent(AskedPage asked) {
        long held = asked.versionHeld();
        return recent.of(asked.page().thread()).filter(known -> known.version() >= held);
    }

    private Sighting look(PageRequest page) {
        Instant at = recent.now();
        return recent.saw(page.thread(), threads.find(page.thread()), at);
    }

    /// What can be answered without reading the page; empty where it must be read.
    private Optional<Response> known(AskedPage asked, Sighting sighting, boolean anew) {
        boolean isUnchanged = asked.has(sighting.version());
        String form = isUnchanged ? PageJson.UNCHANGED : asked.form().name();
        String tag = tags.of(asked.page(), form, sighting.version());
        if (Conditional.matches(asked.request(), tag)) {
            return Optional.of(PageTags.tagged(Response.UNCHANGED, tag));
        }
        if (isUnchanged) {
            return Optional.of(PageTags.tagged(PageJson.unchanged(sighting.found()), tag));
        }
        return anew ? Optional.empty() : kept.find(key(asked.request(), tag, sighting));
    }

    private Response read(AskedPage asked) {
        PageRequest page = asked.page();
        for (int reads = 1; ; reads++) {
            Instant at = recent.now();
            ThreadPage read = threads.page(page);
            long version = read.thread().version();
            Sighting sighting =
                    recent.saw(page.thread(), new FoundThread(read.key(), read.thread()), at);
            if (sighting.version() == version || reads == MOST_READS) {
                return keep(asked.in(read.key()), read, sighting);
            }
        }
    }

    private Response keep(AskedPage asked, ThreadPage read, Sighting sighting) {
        long version = read.thread().version();
        String tag = tags.of(asked.page(), asked.form().name(), version);
        Response made = PageTags.tagged(asked.form().rendered(asked.page(), read), tag);
        Response sent = Compression.apply(asked.request(), made).escapedOnce();
        if (sighting.version() == version) {
            kept.keep(key(asked.request(), tag, sighting), sent);
        }
        return sent;
    }

    private static String key(Request request, String tag, Sighting sighting) {
        return (Compression.isTaken(request) ? "gzip " : "plain ") + sighting.at() + tag;
    }
}
