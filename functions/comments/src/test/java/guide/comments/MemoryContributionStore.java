package guide.comments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The port in memory, by the same keys' order as the table.
final class MemoryContributionStore implements ContributionStore {

    private final Map<String, NavigableMap<String, Contribution>> threads = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<AuthorId, NavigableMap<String, Manuscript>> authors = new HashMap<>();
    private final Map<ContributionId, Map<AuthorId, Integer>> votes = new HashMap<>();
    private final Set<String> closed = new HashSet<>();

    void close(ThreadKey thread) {
        closed.add(ContributionId.threadPart(thread));
    }

    @Override
    public synchronized Outcome publish(
            ThreadKey thread, Contribution.Published contribution, Manuscript manuscript) {
        ContributionId id = contribution.id();
        Manuscript first = of(manuscript.author()).get(id.own());
        if (first != null && !first.fingerprint().equals(manuscript.fingerprint())) {
            return new Outcome.KeyReused();
        }
        if (first != null) {
            Contribution now = of(id).get(ContributionItems.sortKey(id));
            return new Outcome.Posted(
                    now instanceof Contribution.Published published ? published : contribution);
        }
        if (closed.contains(id.thread())) {
            return new Outcome.ThreadClosed();
        }
        of(manuscript.author()).put(id.own(), manuscript);
        put(contribution);
        return new Outcome.Posted(contribution);
    }

    @Override
    public synchronized Optional<Contribution> find(ContributionId id) {
        return Optional.ofNullable(of(id).get(ContributionItems.sortKey(id)));
    }

    @Override
    public synchronized Optional<Manuscript> manuscript(AuthorId author, ContributionId id) {
        return Optional.ofNullable(of(author).get(id.own()));
    }

    @Override
    public synchronized List<Manuscript> manuscripts(AuthorId author) {
        return List.copyOf(of(author).values());
    }

    @Override
    public synchronized boolean revise(
            Contribution.Published before,
            Contribution.Published after,
            Manuscript earlier,
            String markdown) {
        if (!isCurrent(before)) {
            return false;
        }
        Contribution now = of(before.id()).get(ContributionItems.sortKey(before.id()));
        put(now instanceof Contribution.Published p ? after.voted(p.votes()) : after);
        of(earlier.author()).put(before.id().own(), earlier.revised(markdown));
        return true;
    }

    @Override
    public synchronized boolean remove(Contribution.Published contribution, Manuscript manuscript) {
        if (!isCurrent(contribution)) {
            return false;
        }
        ContributionId id = contribution.id();
        boolean replied =
                of(id).values().stream()
                        .anyMatch(each -> each.parent().filter(id::equals).isPresent());
        if (replied) {
            put(contribution.removed());
        } else {
            of(id).remove(ContributionItems.sortKey(id));
            versions.merge(id.thread(), 1L, Long::sum);
        }
        of(manuscript.author()).put(id.own(), manuscript.removed());
        return true;
    }

    @Override
    public synchronized Optional<Votes> vote(
            Contribution.Published contribution, AuthorId voter, int value) {
        ContributionId id = contribution.id();
        Contribution now = of(id).get(ContributionItems.sortKey(id));
        if (!(now instanceof Contribution.Published published)) {
            return Optional.empty();
        }
        Map<AuthorId, Integer> voters = votes.computeIfAbsent(id, _ -> new HashMap<>());
        int from = voters.getOrDefault(voter, 0);
        if (from != value) {
            voters.put(voter, value);
            put(published.voted(changed(published.votes(), from, value)));
        }
        return Optional.of(changed(published.votes(), from, value));
    }

    @Override
    public synchronized Page page(PageOf page) {
        NavigableMap<String, Contribution> all = of(ContributionId.threadPart(page.thread()));
        List<Contribution> listed =
                all.values().stream()
                        .filter(each -> belongs(each, page))
                        .filter(each -> isBehind(each, page))
                        .toList();
        List<Contribution> ordered = page.newestFirst() ? listed.reversed() : listed;
        List<Entry> entries =
                ordered.stream().limit(page.limit()).map(each -> entry(each, page, all)).toList();
        boolean more = ordered.size() > entries.size();
        return new Page(
                state(page.thread()),
                entries,
                more ? ContributionItems.sortKey(entries.getLast().contribution().id()) : "");
    }

    @Override
    public synchronized ThreadState state(ThreadKey thread) {
        String part = ContributionId.threadPart(thread);
        long count =
                of(part).values().stream().filter(Contribution.Published.class::isInstance).count();
        return new ThreadState(count, versions.getOrDefault(part, 0L), !closed.contains(part));
    }

    @Override
    public synchronized Map<ThreadKey, ThreadState> states(List<ThreadKey> threads) {
        Map<ThreadKey, ThreadState> states = new LinkedHashMap<>();
        threads.forEach(thread -> states.put(thread, state(thread)));
        return states;
    }

    private void put(Contribution contribution) {
        ContributionId id = contribution.id();
        of(id).put(ContributionItems.sortKey(id), contribution);
        versions.merge(id.thread(), 1L, Long::sum);
    }

    private boolean isCurrent(Contribution.Published contribution) {
        return of(contribution.id()).get(ContributionItems.sortKey(contribution.id()))
                        instanceof Contribution.Published now
                && now.revision() == contribution.revision();
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

    private static Entry entry(
            Contribution each, PageOf page, NavigableMap<String, Contribution> all) {
        List<Contribution> replies = new ArrayList<>(all.values());
        replies.removeIf(
                r ->
                        page.root().isPresent()
                                || r.id().isRoot()
                                || !r.id().rootId().equals(each.id()));
        List<Contribution> first = replies.stream().limit(PageBuilder.FIRST_REPLIES).toList();
        boolean more = replies.size() > first.size();
        return new Entry(each, first, more ? ContributionItems.sortKey(first.getLast().id()) : "");
    }

    private NavigableMap<String, Contribution> of(ContributionId id) {
        return of(id.thread());
    }

    private NavigableMap<String, Contribution> of(String threadPart) {
        return threads.computeIfAbsent(threadPart, _ -> new TreeMap<>());
    }

    private NavigableMap<String, Manuscript> of(AuthorId author) {
        return authors.computeIfAbsent(author, _ -> new TreeMap<>());
    }

    private static Votes changed(Votes votes, int from, int to) {
        return new Votes(
                votes.up() + Votes.up(to) - Votes.up(from),
                votes.down() + Votes.down(to) - Votes.down(from));
    }
}
