package guide.comments.ports;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.ThreadState;
import guide.comments.identity.Identifiers;
import guide.comments.threads.AskedThread;
import guide.comments.threads.FoundThread;
import guide.comments.threads.PageRequest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Threads in memory. A position is the sortable id of the last one shown.
record InMemoryThreads(InMemoryState state) implements Threads {

    private static final int FIRST_REPLIES = 3;

    @Override
    public ThreadPage page(PageRequest asked) {
        PageRequest page = asked.in(find(asked.thread()).key());
        Comparator<String> order =
                page.newestFirst() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        List<Contribution> following =
                asked(page)
                        .filter(
                                each ->
                                        page.after().isEmpty()
                                                || order.compare(own(each), page.after()) > 0)
                        .sorted(Comparator.comparing(InMemoryThreads::own, order))
                        .toList();
        List<ThreadEntry> entries =
                following.stream().limit(page.limit()).map(this::entry).toList();
        List<ThreadEntry> shown = entries.subList(0, PageBytes.fitting(entries));
        boolean more = following.size() > shown.size();
        return new ThreadPage(
                page.key(),
                state.thread(page.key()),
                pinned(page),
                shown,
                more ? own(shown.getLast().contribution()) : "");
    }

    private List<Contribution.Published> pinned(PageRequest page) {
        boolean isFirst = page.root().isEmpty() && page.after().isEmpty();
        String part = Identifiers.threadPart(page.key());
        return state.thread(page.key()).pinned().stream()
                .filter(_ -> isFirst)
                .limit(ThreadState.MOST_PINNED)
                .flatMap(root -> state.published(ContributionId.ofRoot(part, root)).stream())
                .toList();
    }

    private Stream<Contribution> asked(PageRequest page) {
        return page.root()
                .map(this::replies)
                .orElseGet(
                        () ->
                                state.contributions.values().stream()
                                        .filter(each -> each.id().isRoot())
                                        .filter(each -> Identifiers.isIn(each.id(), page.key())));
    }

    private Stream<Contribution> replies(ContributionId root) {
        return state.contributions.values().stream()
                .filter(each -> !each.id().isRoot() && each.id().rootId().equals(root));
    }

    private ThreadEntry entry(Contribution contribution) {
        List<Contribution> all =
                contribution.id().isRoot()
                        ? replies(contribution.id())
                                .sorted(Comparator.comparing(InMemoryThreads::own))
                                .toList()
                        : List.of();
        List<Contribution> first = all.subList(0, Math.min(FIRST_REPLIES, all.size()));
        return new ThreadEntry(
                contribution, first, all.size() > first.size() ? own(first.getLast()) : "");
    }

    private static String own(Contribution contribution) {
        return contribution.id().own();
    }

    @Override
    public Optional<ThreadPlace> place(ContributionId id, boolean newestFirst) {
        Optional<ThreadKey> thread = state.key(id);
        return state.find(id).flatMap(found -> thread.map(key -> place(key, found, newestFirst)));
    }

    private ThreadPlace place(ThreadKey key, Contribution found, boolean newestFirst) {
        List<Contribution> parents = new ArrayList<>();
        Optional<Contribution> above = found.parent().flatMap(state::find);
        while (above.isPresent()) {
            parents.addFirst(above.get());
            above = above.get().parent().flatMap(state::find);
        }
        String root = found.id().root();
        return new ThreadPlace(
                key,
                state.thread(key),
                found,
                parents,
                newestFirst ? root + "~" : before(root),
                found.id().isRoot() ? "" : before(found.id().own()));
    }

    private static String before(String own) {
        int last = own.length() - 1;
        return own.substring(0, last) + (char) (own.charAt(last) - 1) + "~";
    }

    @Override
    public FoundThread find(AskedThread asked) {
        return asked.forms()
                .map(key -> new FoundThread(key, state.thread(key)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(new FoundThread(asked.key(), ThreadState.EMPTY));
    }

    @Override
    public Map<AskedThread, FoundThread> findAll(List<AskedThread> asked) {
        Map<AskedThread, FoundThread> found = new LinkedHashMap<>();
        asked.forEach(each -> found.put(each, find(each)));
        return found;
    }
}
