package guide.notifications.moderators;

import guide.comments.domain.ContributionKind;
import guide.comments.domain.Held;
import guide.comments.ports.ModerationRecords;
import guide.comments.ports.Page;
import guide.comments.sites.SiteId;
import guide.notifications.mail.MailStyles;

import java.util.ArrayList;
import java.util.List;

/// What waits on a site, as far as a digest says it.
///
/// @param first the oldest, at most 20
/// @param count of them all, as far as was looked
/// @param isMore true if there may be more: 500 are looked at
record WaitingContributions(List<Held> first, int count, boolean isMore) {

    private static final int MOST_SHOWN = 20;
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 5;

    WaitingContributions {
        first = List.copyOf(first);
    }

    static WaitingContributions of(ModerationRecords records, SiteId site) {
        List<Held> shown = new ArrayList<>();
        int count = 0;
        String after = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            Page<Held> found = records.queue(List.of(ContributionKind.values()), after, PAGE);
            for (Held held : found.items()) {
                if (MailStyles.siteOf(held.thread()).equals(site)) {
                    count++;
                    if (shown.size() < MOST_SHOWN) {
                        shown.add(held);
                    }
                }
            }
            after = found.next();
            if (after.isEmpty()) {
                return new WaitingContributions(shown, count, false);
            }
        }
        return new WaitingContributions(shown, count, true);
    }
}
