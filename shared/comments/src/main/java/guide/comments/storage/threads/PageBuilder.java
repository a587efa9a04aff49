package guide.comments.storage.threads;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.ThreadState;
import guide.comments.ports.PageBytes;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ReplyItems;
import guide.comments.threads.PageRequest;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers the items of a thread in table order into the entries of one page of roots.
///
/// Oldest first, a root comes before its replies; newest first, behind them.
final class PageBuilder {

    private final PageRequest page;

    /// By the root's sortable id.
    private final Map<String, RootGroup> groups = new LinkedHashMap<>();

    PageBuilder(PageRequest page) {
        this.page = page;
    }

    void add(Map<String, AttributeValue> item) {
        Contribution contribution = ContributionItems.contribution(item);
        ContributionId root = contribution.id().rootId();
        RootGroup group = groups.computeIfAbsent(root.root(), _ -> new RootGroup(root));
        group.add(contribution);
        if (contribution.id().isRoot() && ReplyItems.isCounted(item)) {
            group.count(ReplyItems.count(item, ReplyItems.MORE));
        }
    }

    /// A group more than the page has is begun: the page is whole and has a next one.
    boolean isFull() {
        return groups.size() > page.limit();
    }

    /// Newest first, more replies were in front of the first root than were read.
    boolean lacksItsOnlyRoot() {
        return page.newestFirst()
                && groups.size() == 1
                && !groups.values().iterator().next().hasRoot();
    }

    ContributionId onlyRoot() {
        return groups.values().iterator().next().root();
    }

    /// @param atEnd true when nothing is behind what was added
    ThreadPage page(ThreadState state, boolean atEnd) {
        List<RootGroup> shown = new ArrayList<>(groups.values());
        boolean lastIsCut = !atEnd && !isFull();
        if (isFull()) {
            // A second Query brings more groups than were missing.
            shown.subList(page.limit(), shown.size()).clear();
        } else if (lastIsCut
                && page.newestFirst()
                && shown.size() > 1
                && !shown.getLast().hasRoot()) {
            shown.removeLast();
        }
        List<ThreadEntry> entries = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            boolean cut = lastIsCut && !page.newestFirst() && i == shown.size() - 1;
            entries.add(shown.get(i).entry(cut));
        }
        int fitting = PageBytes.fitting(entries);
        boolean more = isFull() || !atEnd || fitting < entries.size();
        return new ThreadPage(
                page.key(),
                state,
                entries.subList(0, fitting),
                more ? Positions.afterRoot(shown.get(fitting - 1).root(), page.newestFirst()) : "");
    }
}
