package guide.comments;

import guide.comments.ContributionStore.Entry;
import guide.comments.ContributionStore.Page;
import guide.comments.ContributionStore.PageOf;
import guide.comments.ContributionStore.ThreadState;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers contributions in table order into the entries of one page.
final class PageBuilder {

    /// How many replies are shown with their root.
    static final int FIRST_REPLIES = 3;

    private final PageOf page;

    /// By the root's stamp, or by the reply's own where the page is of replies.
    private final Map<String, List<Contribution>> groups = new LinkedHashMap<>();

    PageBuilder(PageOf page) {
        this.page = page;
    }

    void add(Map<String, AttributeValue> item) {
        add(ContributionItems.contribution(item));
    }

    void add(Contribution contribution) {
        ContributionId id = contribution.id();
        String group = page.root().isPresent() ? id.own() : id.root();
        groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(contribution);
    }

    /// One group more than the page has is begun: the page is whole and has a next one.
    boolean isFull() {
        return groups.size() > page.limit();
    }

    Page page(ThreadState state) {
        List<Map.Entry<String, List<Contribution>>> all = List.copyOf(groups.entrySet());
        List<Map.Entry<String, List<Contribution>>> shown =
                all.subList(0, Math.min(page.limit(), all.size()));
        String next = isFull() ? position(shown.getLast().getValue()) : "";
        return new Page(state, shown.stream().map(group -> entry(group.getValue())).toList(), next);
    }

    /// Where the next page begins: behind the last group, whichever way the list runs.
    private String position(List<Contribution> group) {
        ContributionId last = group.getLast().id();
        if (page.root().isPresent()) {
            return ContributionItems.sortKey(last);
        }
        return page.newestFirst() ? last.root() : last.root() + ContributionItems.BEHIND_REPLIES;
    }

    /// Newest first, replies come before their root: sorting by time puts the root in front.
    private static Entry entry(List<Contribution> group) {
        List<Contribution> byTime =
                group.stream()
                        .sorted(Comparator.comparing(c -> ContributionItems.sortKey(c.id())))
                        .toList();
        List<Contribution> replies = byTime.subList(1, byTime.size());
        if (replies.size() <= FIRST_REPLIES) {
            return new Entry(byTime.getFirst(), replies, "");
        }
        List<Contribution> first = replies.subList(0, FIRST_REPLIES);
        return new Entry(byTime.getFirst(), first, ContributionItems.sortKey(first.getLast().id()));
    }
}
