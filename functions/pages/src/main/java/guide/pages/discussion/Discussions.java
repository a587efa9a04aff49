package guide.pages.discussion;

import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadPage;
import guide.comments.ports.Threads;
import guide.comments.threads.FoundThread;
import guide.comments.threads.PageRequest;
import guide.comments.view.CommentWords;
import guide.comments.view.ThreadCursors;
import guide.comments.view.ThreadFragment;
import guide.lambda.http.Request;
import guide.lambda.kept.LastUsed;
import guide.lambda.problem.ServiceUnavailableException;
import guide.pages.layout.PageDiscussion;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Pages of threads, as they stand below the site's pages and on their own.
///
/// A page that this instance has read within two seconds is taken as it was. After that one small
/// read says whether it has changed, and only then it is read again (decision record 69).
public final class Discussions {

    /// As long as the function that lists threads keeps them.
    static final Duration FRESH_FOR = Duration.ofSeconds(2);

    /// Each takes some 20 KB.
    private static final int MOST = 100;

    private static final int ENTRIES = 20;

    private record Reading(ThreadPage page, Instant at) {}

    private final Threads threads;
    private final ThreadCursors cursors;
    private final boolean offersMail;
    private final InstantSource clock;
    private volatile Instant failedAt = Instant.MIN;
    private final Map<PageRequest, Reading> readings = new LastUsed<>(MOST);

    /// @param offersMail whether forms ask who wants to be told by mail
    public Discussions(
            Threads threads, ThreadCursors cursors, boolean offersMail, InstantSource clock) {
        this.threads = threads;
        this.cursors = cursors;
        this.offersMail = offersMail;
        this.clock = clock;
    }

    /// Returns what is published in the thread, the oldest first; that it is missing where its
    /// table does not answer, because the page has more to say than that. It is not asked again for
    /// two seconds then, so that not every page waits for it.
    ///
    /// @param request of somebody who may want it anew
    public PageDiscussion of(Request request, ThreadKey thread) {
        PageRequest first = new PageRequest(thread, Optional.empty(), false, "", ENTRIES);
        boolean anew = request.asksAnew();
        if (!anew && isFresh(failedAt, clock.instant())) {
            return new PageDiscussion.Missing();
        }
        try {
            ThreadPage read = page(first, anew);
            return new PageDiscussion.Shown(
                    read.thread().version(),
                    fragment(first, read),
                    page -> DiscussionData.of(page, read));
        } catch (ServiceUnavailableException _) {
            failedAt = clock.instant();
            return new PageDiscussion.Missing();
        }
    }

    /// A page of a thread with its forms, which lead back to the page that shows it.
    ///
    /// @param request of somebody who may want it anew
    /// @throws ServiceUnavailableException where the table does not answer
    public ThreadFragment page(Request request, PageRequest asked) {
        return fragment(asked, page(asked, request.asksAnew()));
    }

    private ThreadFragment fragment(PageRequest asked, ThreadPage read) {
        return cursors.fragment(
                asked.in(read.key()), read, Optional.empty(), offersMail, CommentWords.ENGLISH);
    }

    /// Forgets everything: after a restore from a snapshot.
    public synchronized void clear() {
        readings.clear();
    }

    private ThreadPage page(PageRequest asked, boolean anew) {
        Instant now = clock.instant();
        Optional<Reading> before = anew ? Optional.empty() : known(asked);
        if (before.isEmpty()) {
            return keep(asked, threads.page(asked), now);
        }
        ThreadPage page = before.get().page();
        if (isFresh(before.get().at(), now)) {
            return page;
        }
        boolean isSame =
                new FoundThread(page.key(), page.thread()).equals(threads.find(asked.thread()));
        return keep(asked, isSame ? page : threads.page(asked), now);
    }

    private synchronized Optional<Reading> known(PageRequest asked) {
        return Optional.ofNullable(readings.get(asked));
    }

    /// @param at when the read began
    private synchronized ThreadPage keep(PageRequest asked, ThreadPage page, Instant at) {
        readings.put(asked, new Reading(page, at));
        return page;
    }

    /// A clock that was set back makes nothing last longer.
    private static boolean isFresh(Instant at, Instant now) {
        return at.isAfter(now.minus(FRESH_FOR)) && !at.isAfter(now);
    }
}
