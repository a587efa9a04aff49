package guide.comments.storage.threads;

import guide.comments.domain.ContributionId;
import guide.comments.storage.ContributionItems;

/// Positions in a thread: sort keys, or what sorts between two of them.
final class Positions {

    private Positions() {}

    /// The smallest step past `position`: BETWEEN includes its ends, and this leaves it out.
    static String behind(String position) {
        return position + "!";
    }

    /// Behind everything that sorts before `position`, and before it: the last character one less,
    /// then `~`.
    static String before(String position) {
        int last = position.length() - 1;
        return position.substring(0, last) + (char) (position.charAt(last) - 1) + "~";
    }

    /// After which a page of roots begins with this one.
    static String upTo(ContributionId root, boolean newestFirst) {
        // `$` comes right after the `#` of the root's own replies.
        return newestFirst ? root.root() + "$" : before(root.root());
    }

    /// After which a page of replies begins with the one of this sort key.
    static String upToReply(String sortKey) {
        return before(sortKey);
    }

    static String afterRoot(ContributionId root, boolean newestFirst) {
        return newestFirst ? root.root() : root.root() + ContributionItems.BEHIND_REPLIES;
    }
}
