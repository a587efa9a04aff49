package guide.comments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The port in memory, by the same keys' order as the table.
final class MemoryContributionStore implements ContributionStore {

    private final Map<String, NavigableMap<String, Contribution>> threads = new HashMap<>();
    private final Map<String, String> fingerprints = new HashMap<>();

    @Override
    public synchronized Outcome publish(
            ThreadKey thread, Contribution contribution, Optional<Once> once) {
        if (once.isPresent()) {
            String first =
                    fingerprints.putIfAbsent(once.get().keyDigest(), once.get().fingerprint());
            if (first != null && !first.equals(once.get().fingerprint())) {
                return new Outcome.KeyReused();
            }
        }
        Contribution first =
                of(contribution.id())
                        .putIfAbsent(ContributionItems.sortKey(contribution.id()), contribution);
        return new Outcome.Published(first == null ? contribution : first);
    }

    @Override
    public synchronized Optional<Contribution> find(ContributionId id) {
        return Optional.ofNullable(of(id).get(ContributionItems.sortKey(id)));
    }

    @Override
    public synchronized Page page(PageOf page) {
        NavigableMap<String, Contribution> all =
                threads.getOrDefault(ContributionId.threadPart(page.thread()), new TreeMap<>());
        ThreadState state = new ThreadState(all.size(), all.size(), true);
        List<Contribution> listed =
                all.values().stream()
                        .filter(each -> belongs(each, page))
                        .filter(each -> isBehind(each, page))
                        .toList();
        List<Contribution> ordered = page.newestFirst() ? listed.reversed() : listed;
        List<Entry> entries =
                ordered.stream().limit(page.limit()).map(each -> entry(each, all)).toList();
        boolean more = ordered.size() > entries.size();
        return new Page(
                state,
                entries,
                more ? ContributionItems.sortKey(entries.getLast().contribution().id()) : "");
    }

    private static boolean belongs(Contribution each, PageOf page) {
        return page.root()
                .map(root -> !each.id().isRoot() && each.id().rootId().equals(root))
                .orElse(each.id().isRoot());
    }

    private static boolean isBehind(Contribution each, PageOf page) {
        int order = ContributionItems.sortKey(each.id()).compareTo(page.after());
        return page.after().isEmpty() || (page.newestFirst() ? order < 0 : order > 0);
    }

    private static Entry entry(Contribution each, NavigableMap<String, Contribution> all) {
        List<Contribution> replies =
                each.id().isRoot()
                        ? all.values().stream()
                                .filter(r -> !r.id().isRoot() && r.id().rootId().equals(each.id()))
                                .toList()
                        : List.of();
        List<Contribution> first = replies.stream().limit(PageBuilder.FIRST_REPLIES).toList();
        boolean more = replies.size() > first.size();
        return new Entry(each, first, more ? ContributionItems.sortKey(first.getLast().id()) : "");
    }

    private NavigableMap<String, Contribution> of(ContributionId id) {
        return threads.computeIfAbsent(id.thread(), _ -> new TreeMap<>());
    }
}
