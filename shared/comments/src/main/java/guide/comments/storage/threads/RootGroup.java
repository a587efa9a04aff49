package guide.comments.storage.threads;

import guide.comments.domain.Contribution;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadEntry;
import guide.comments.storage.ContributionItems;
import guide.comments.storage.ReplyItems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A root and the replies that were read with it.
final class RootGroup {

    private final ContributionId root;
    private final List<Contribution> read = new ArrayList<>();

    /// How many replies are in the range of later ones.
    private long later;

    RootGroup(ContributionId root) {
        this.root = root;
    }

    ContributionId root() {
        return root;
    }

    void add(Contribution contribution) {
        read.add(contribution);
    }

    void count(long laterReplies) {
        later = laterReplies;
    }

    boolean hasRoot() {
        return read.stream().anyMatch(each -> each.id().isRoot());
    }

    /// @param cut true when the root may have more replies in front than were read
    ThreadEntry entry(boolean cut) {
        List<Contribution> replies =
                read.stream()
                        .filter(each -> !each.id().isRoot())
                        .sorted(Comparator.comparing(each -> each.id().own()))
                        .toList();
        List<Contribution> first =
                replies.subList(0, Math.min(ReplyItems.MOST_IN_FRONT, replies.size()));
        boolean more = cut || replies.size() > first.size() || later > 0;
        return new ThreadEntry(rootOrTombstone(), first, more ? behind(first) : "");
    }

    /// A root that was removed at the moment it was replied to is not there: its place is.
    private Contribution rootOrTombstone() {
        return read.stream()
                .filter(each -> each.id().isRoot())
                .findFirst()
                .orElseGet(
                        () -> new Contribution.Tombstone(root, Optional.empty(), Optional.empty()));
    }

    private String behind(List<Contribution> first) {
        return first.isEmpty()
                ? root.root() + "#"
                : ContributionItems.sortKey(first.getLast().id());
    }
}
