package guide.comments.moderation;

import guide.comments.access.Moderators;
import guide.comments.domain.ThreadKey;
import guide.comments.ports.SiteRegistry;
import guide.comments.sites.SiteId;
import guide.lambda.http.Query;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.Optional;
import java.util.Set;

/// The sites that a moderator looks at: the one of the parameter `site`, or all that they moderate.
///
/// @param ids empty for every thread, also those that are of no site
public record ChosenSites(Optional<Set<SiteId>> ids) {

    public ChosenSites {
        ids = ids.map(Set::copyOf);
    }

    /// Reads which sites are asked for.
    ///
    /// @throws ProblemException 400 for a site that does not exist, 403 for one that is not theirs
    public static ChosenSites of(Query query, Moderators.Seat seat, SiteRegistry registry) {
        Optional<SiteId> asked = query.one("site").map(text -> site(text, registry));
        asked.ifPresent(seat::require);
        return new ChosenSites(asked.map(Set::of).or(seat::sites));
    }

    private static SiteId site(String text, SiteRegistry registry) {
        return Optional.of(text)
                .filter(SiteId::isId)
                .map(SiteId::new)
                .filter(id -> registry.current().has(id))
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        FieldError.inParameter(
                                                "site", "must be the id of a site")));
    }

    boolean isEvery() {
        return ids.isEmpty();
    }

    /// The one site that these are; empty for several.
    public Optional<SiteId> only() {
        return ids.filter(all -> all.size() == 1).flatMap(all -> all.stream().findFirst());
    }

    /// Whether the thread is of one of them.
    public boolean have(ThreadKey thread) {
        return ids.isEmpty() || thread.site().filter(ids.get()::contains).isPresent();
    }

    /// What a cursor of a list of these is bound to.
    public String names() {
        return ids.map(all -> all.stream().map(SiteId::value).sorted().toList().toString())
                .orElse("");
    }
}
