package guide.comments.ports;

import guide.comments.domain.Contribution;
import guide.comments.domain.ThreadKey;
import guide.comments.sites.SiteId;

/// What was published last, newest first. It follows what readers see by a moment.
public interface RecentContributions {

    /// Whose contributions.
    sealed interface RecentList {

        /// Of all pages of a site; those of the default site with what hangs at the catalogue's
        /// entries, which is of no site.
        record OfSite(SiteId site) implements RecentList {}

        /// Of one thread, under the key that it is stored under.
        record OfThread(ThreadKey thread) implements RecentList {}
    }

    /// A contribution as readers see it now.
    record Listed(ThreadKey thread, Contribution.Published contribution) {}

    /// A number that changes after each change of what is listed; 0 where nothing ever was, or
    /// nothing has been for 400 days, or the thread has moved. Half a unit.
    long version(RecentList list);

    /// A page may have fewer than were asked for: what was removed a moment ago is left out.
    ///
    /// @param before the position behind which the page begins; empty for the first one
    Page<Listed> page(RecentList list, String before, int limit);
}
