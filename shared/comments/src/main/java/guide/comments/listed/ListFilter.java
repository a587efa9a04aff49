package guide.comments.listed;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.ContributionKind;
import guide.comments.domain.ThreadKey;
import guide.comments.sites.SiteId;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Which of what is published somebody wants to see; each part that is there narrows it.
///
/// @param day in UTC, on which it was sent
/// @param words folded, each of which its text or its author's name has; the longest first
public record ListFilter(
        Optional<SiteId> site,
        Optional<ThreadKey> thread,
        Optional<AuthorId> author,
        Optional<ContributionKind> kind,
        Optional<LocalDate> day,
        List<String> words) {

    /// Narrows nothing.
    public static final ListFilter NONE =
            new ListFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());

    public ListFilter {
        words = List.copyOf(words);
    }

    /// Whether a contribution in this thread is of the site, the kind and the day.
    public boolean matches(ContributionId id, ThreadKey in) {
        return kind.filter(wanted -> wanted != id.kind()).isEmpty()
                && day.filter(wanted -> !wanted.equals(dayOf(id))).isEmpty()
                && site.filter(wanted -> !wanted.equals(in.siteOrDefault())).isEmpty()
                && thread.filter(wanted -> !wanted.today().equals(in.today())).isEmpty();
    }

    private static LocalDate dayOf(ContributionId id) {
        return id.createdAt().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
