package guide.comments.storage.threads;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.ThreadState;
import guide.comments.identity.Identifiers;
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
/// One more reads what is pinned and does not stand on the first page anyway.
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
            return replies(page, page.root().get());
        }
        ThreadPage read = new ThreadQuery(page).bringsThread() ? front(page) : behindState(page);
        return page.after().isEmpty() ? new PinnedReads(table).before(read) : read;
    }

    private ThreadPage replies(PageRequest page, ContributionId root) {
        FoundThread found = lookup.find(AskedThread.known(page.key()));
        boolean isHere = found.key().equals(page.key());
        ContributionId there = isHere ? root : root.in(Identifiers.threadPart(found.key()));
        return new ReplyQueries(table, page.in(found.key()), there).page(found.state());
    }

    /// The first page, oldest first. The thread's item comes along; where there is none, older
    /// forms of its key are looked up.
    private ThreadPage front(PageRequest page) {
        RootQueries roots = new RootQueries(table, page, Optional.empty());
        ThreadPage today = roots.page();
        if (roots.movedTo().isPresent()) {
            return moved(page);
        }
        if (!today.thread().equals(ThreadState.EMPTY)) {
            return today;
        }
        return lookup.older(page.thread())
                .map(found -> new RootQueries(table, page.in(found.key()), Optional.empty()))
                .map(RootQueries::atOnce)
                .orElse(today);
    }

    /// The page of what the thread has become, once more with its own item.
    private ThreadPage moved(PageRequest page) {
        ThreadKey key = lookup.find(page.thread()).key();
        return new RootQueries(table, page.in(key), Optional.empty()).page();
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
    public ContributionId today(ContributionId id) {
        return lookup.today(id);
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
