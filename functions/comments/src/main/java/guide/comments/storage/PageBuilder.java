package guide.comments.storage;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.PageRequest;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.ThreadState;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gathers contributions in table order into the entries of one page.
///
/// Oldest first, a root comes before its replies; newest first, behind them.
final class PageBuilder {

    /// How many replies are shown with their root.
    static final int FIRST_REPLIES = 3;

    private final PageRequest page;

    /// By the root's sortable id, or by the reply's own where the page is of replies.
    private final Map<String, List<Contribution>> groups = new LinkedHashMap<>();

    PageBuilder(PageRequest page) {
        this.page = page;
    }

    void add(Contribution contribution) {
        ContributionId id = contribution.id();
        String group = page.root().isPresent() ? id.own() : id.root();
        groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(contribution);
    }

    /// A group more than the page has is begun: the page is whole and has a next one.
    boolean isFull() {
        return groups.size() > page.limit();
    }

    /// True when enough was asked for and there is something to show.
    boolean mayStop(int queries, int most) {
        int whole = page.newestFirst() ? groups.size() - 1 : groups.size();
        return queries >= most && whole > 0;
    }

    /// @param atEnd true when nothing is behind what was added
    ThreadPage page(ThreadState state, boolean atEnd) {
        List<List<Contribution>> shown = new ArrayList<>(groups.values());
        boolean more = isFull() || !atEnd;
        boolean lastIsCut = !atEnd && !isFull();
        if (isFull()) {
            // A second Query brings more groups than were missing.
            shown.subList(page.limit(), shown.size()).clear();
        } else if (lastIsCut && page.newestFirst()) {
            shown.removeLast();
        }
        List<ThreadEntry> entries = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            boolean cut = lastIsCut && !page.newestFirst() && i == shown.size() - 1;
            entries.add(entry(shown.get(i), cut));
        }
        return new ThreadPage(state, entries, more ? position(shown.getLast()) : "");
    }

    /// Where the next page begins: behind the last group, whichever way the list runs.
    private String position(List<Contribution> group) {
        ContributionId last = group.getLast().id();
        if (page.root().isPresent()) {
            return ContributionItems.sortKey(last);
        }
        return page.newestFirst() ? last.root() : last.root() + ContributionItems.BEHIND_REPLIES;
    }

    /// @param cut true when the root may have more replies than were read
    private ThreadEntry entry(List<Contribution> group, boolean cut) {
        List<Contribution> byTime =
                group.stream()
                        .sorted(Comparator.comparing(c -> ContributionItems.sortKey(c.id())))
                        .toList();
        if (page.root().isPresent()) {
            return new ThreadEntry(byTime.getFirst(), List.of(), "");
        }
        Contribution root = root(byTime.getFirst());
        List<Contribution> replies = byTime.stream().filter(each -> !each.id().isRoot()).toList();
        List<Contribution> first = replies.subList(0, Math.min(FIRST_REPLIES, replies.size()));
        boolean more = cut || replies.size() > first.size();
        return new ThreadEntry(root, first, more ? behind(root, first) : "");
    }

    /// A root that was removed at the moment it was replied to is not there: its place is.
    private static Contribution root(Contribution first) {
        return first.id().isRoot()
                ? first
                : new Contribution.Tombstone(first.id().rootId(), Optional.empty());
    }

    private static String behind(Contribution root, List<Contribution> first) {
        return first.isEmpty()
                ? root.id().root() + "#"
                : ContributionItems.sortKey(first.getLast().id());
    }
}
