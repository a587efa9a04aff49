package guide.comments.storage;

import guide.comments.domain.ContributionId;
import guide.lambda.dynamodb.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/// Where replies stand, and what a root and a reply know of theirs.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `thread#<20 characters>` | `<root's sortable id>#<its own>` | a reply in front: one of the first three |
/// | same | `more#<root's sortable id>#<its own>` | every later one, behind all roots |
///
/// So a page of roots reads at most three replies for each, however many there are. A root without
/// [#FRONT] is from the time when all replies stood in front; the first write that has to know
/// counts them.
public final class ReplyItems {

    /// How many stand right behind their root.
    public static final int MOST_IN_FRONT = 3;

    /// On a root: how many replies stand in front now.
    public static final String FRONT = "front";

    /// On a root: how many stand in the range of later ones now.
    public static final String MORE = "more";

    /// On a reply: how many reply to it directly now; absent on one from the time before.
    public static final String REPLIES = "replies";

    /// Before a later reply's root.
    public static final String LATER = "more#";

    private ReplyItems() {}

    public static String laterSortKey(ContributionId reply) {
        return LATER + ContributionItems.sortKey(reply);
    }

    public static Map<String, AttributeValue> laterKey(ContributionId reply) {
        return Attributes.key(ContributionItems.partition(reply.thread()), laterSortKey(reply));
    }

    public static boolean isCounted(Map<String, AttributeValue> root) {
        return root.containsKey(FRONT);
    }

    public static long count(Map<String, AttributeValue> item, String name) {
        return item.containsKey(name) ? Attributes.number(item, name) : 0;
    }

    /// All replies of a counted root.
    public static long replies(Map<String, AttributeValue> root) {
        return count(root, FRONT) + count(root, MORE);
    }

    /// Where the next reply goes: in front while there is room and nothing is behind.
    public static boolean hasRoomInFront(Map<String, AttributeValue> root) {
        return count(root, FRONT) < MOST_IN_FRONT && count(root, MORE) == 0;
    }
}
