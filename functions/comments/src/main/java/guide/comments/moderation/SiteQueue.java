package guide.comments.moderation;

import guide.comments.domain.ContributionKind;
import guide.comments.domain.Held;
import guide.comments.ports.ModerationRecords;
import guide.comments.ports.Page;
import guide.comments.ports.PageBytes;

import java.util.ArrayList;
import java.util.List;

/// The queue of some sites: the whole one is read in its order, and what is of others left out.
/// However much others hold, one page looks at a thousand held contributions at the most; it may be
/// short, or empty, and says where it goes on.
record SiteQueue(ModerationRecords records, ChosenSites sites) {

    private static final int AT_ONCE = 100;
    private static final int MOST_LOOKED_AT = 1000;

    Page<Held> page(List<ContributionKind> kinds, String after, int limit) {
        if (sites.isEvery()) {
            return records.queue(kinds, after, limit);
        }
        List<Held> found = new ArrayList<>();
        String position = after;
        int lookedAt = 0;
        do {
            Page<Held> page = records.queue(kinds, position, AT_ONCE);
            page.items().stream().filter(held -> sites.have(held.thread())).forEach(found::add);
            lookedAt += page.items().size();
            position = page.next();
        } while (!position.isEmpty() && lookedAt < MOST_LOOKED_AT && found.size() <= limit);
        Page<Held> fitting =
                Page.of(
                        found,
                        limit,
                        held -> PageBytes.of(held.proposed()),
                        held -> held.id().own());
        return fitting.next().isEmpty() ? new Page<>(fitting.items(), position) : fitting;
    }
}
