package guide.comments.storage.threads;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.ThreadState;
import guide.comments.ports.ThreadPlace;
import guide.comments.ports.Threads;
import guide.comments.storage.CommentsTable;
import guide.comments.threads.AskedThread;
import guide.comments.threads.FoundThread;
import guide.comments.threads.PageRequest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What readers ask of the table.
///
/// Any page in any order is at most three calls, however many replies there are. The first page,
/// oldest first, of roots without replies is one Query, which brings the thread's own item along.
public final class ThreadReads implements Threads {

    private final CommentsTable table;
    private final StoredKeys lookup;

    public ThreadReads(CommentsTable table) {
        this.table = table;
        lookup = new StoredKeys(table);
    }

    @Override
    public ThreadPage page(PageRequest page) {
        if (page.root().isPresent()) {
            return new ReplyQueries(table, page, page.root().get()).page(state(page.key()));
        }
        return new ThreadQuery(page).bringsThread() ? front(page) : behindState(page);
    }

    /// The first page, oldest first. The thread's item comes along; where there is none, older
    /// forms of its key are looked up.
    private ThreadPage front(PageRequest page) {
        ThreadPage today = new RootQueries(table, page, Optional.empty()).page();
        if (!today.thread().equals(ThreadState.EMPTY)) {
            return today;
        }
        return lookup.older(page.thread())
                .map(found -> new RootQueries(table, page.in(found.key()), Optional.empty()))
                .map(RootQueries::atOnce)
                .orElse(today);
    }

    private ThreadPage behindState(PageRequest page) {
        FoundThread found = lookup.findAtOnce(page.thread());
        return new RootQueries(table, page.in(found.key()), Optional.of(found.state())).page();
    }

    @Override
    public Optional<ThreadPlace> place(ContributionId id, boolean newestFirst) {
        return new PlaceReads(table).place(id, newestFirst);
    }

    @Override
    public FoundThread find(AskedThread asked) {
        return lookup.find(asked);
    }

    @Override
    public Map<AskedThread, FoundThread> findAll(List<AskedThread> asked) {
        return lookup.findAll(asked);
    }
}
