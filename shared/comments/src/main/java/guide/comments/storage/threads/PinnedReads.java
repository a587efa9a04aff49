package guide.comments.storage.threads;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadEntry;
import guide.comments.domain.ThreadPage;
import guide.comments.domain.ThreadState;
import guide.comments.identity.Identifiers;
import guide.comments.storage.CommentsTable;
import guide.comments.storage.ContributionItems;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What is pinned in a thread: read only where the page itself has not brought it.
record PinnedReads(CommentsTable table) {

    /// The first page of a thread, behind what is pinned in it. What was removed a moment ago is
    /// left out.
    ThreadPage before(ThreadPage page) {
        List<String> shown =
                page.thread().pinned().stream().limit(ThreadState.MOST_PINNED).toList();
        if (shown.isEmpty()) {
            return page;
        }
        Map<String, Contribution.Published> found = new HashMap<>();
        for (ThreadEntry entry : page.entries()) {
            add(found, entry.contribution());
        }
        List<String> missing = shown.stream().filter(root -> !found.containsKey(root)).toList();
        if (!missing.isEmpty()) {
            read(page, missing).forEach(each -> add(found, each));
        }
        return page.behind(shown.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    private static void add(Map<String, Contribution.Published> found, Contribution contribution) {
        if (contribution instanceof Contribution.Published published) {
            found.put(published.id().root(), published);
        }
    }

    private List<Contribution> read(ThreadPage page, List<String> roots) {
        String part = Identifiers.threadPart(page.key());
        return table
                .batch(
                        CommentsTable.consistent(
                                roots.stream()
                                        .map(root -> ContributionId.ofRoot(part, root))
                                        .map(ContributionItems::key)
                                        .toList()))
                .stream()
                .map(ContributionItems::contribution)
                .toList();
    }
}
