package guide.comments.access;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.ports.ModerationRecords;
import guide.comments.ports.SiteRegistry;
import guide.comments.sites.SiteId;
import guide.comments.sites.Sites;
import guide.lambda.http.GroupMembership;
import guide.lambda.http.Request;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.util.Optional;
import java.util.Set;

/// Who may moderate what: the moderators' group everything, a site's own group that site alone.
public final class Moderators {

    /// What a moderator may see and decide.
    ///
    /// @param by the subject of the token
    /// @param sites whose threads; empty for a moderator of everything
    public record Seat(String by, Optional<Set<SiteId>> sites) {

        public Seat {
            sites = sites.map(Set::copyOf);
        }

        public Sites among(Sites all) {
            return sites.map(all::only).orElse(all);
        }

        public boolean isForAll() {
            return sites.isEmpty();
        }

        public boolean sees(ThreadKey thread) {
            return sites.isEmpty() || thread.site().filter(sites.get()::contains).isPresent();
        }

        /// Lets pass who moderates this site.
        ///
        /// @throws ProblemException 403 for a site that is not theirs
        public void require(SiteId site) {
            if (!sites.map(own -> own.contains(site)).orElse(true)) {
                throw elsewhere();
            }
        }

        /// Lets pass who moderates this thread's site.
        ///
        /// @throws ProblemException 403 for a thread that is of no site of theirs
        public void require(ThreadKey thread) {
            if (!sees(thread)) {
                throw elsewhere();
            }
        }

        private static ProblemException elsewhere() {
            return new ProblemException(
                    new Problem.Forbidden("must be about a site that the caller moderates"));
        }

        /// As [#require(ThreadKey)], for a contribution; its thread is looked up only where that
        /// matters.
        ///
        /// @throws ProblemException also 404 for what does not exist
        public void require(ContributionId id, ModerationRecords records) {
            if (!isForAll()) {
                require(
                        records.thread(id)
                                .orElseThrow(
                                        () ->
                                                new ProblemException(
                                                        new Problem.NotFound(
                                                                "contribution of that id"))));
            }
        }
    }

    private final GroupMembership everything;
    private final SiteRegistry registry;

    public Moderators(GroupMembership everything, SiteRegistry registry) {
        this.everything = everything;
        this.registry = registry;
    }

    /// For what a moderator of one site may do there. The sites are read only for members of other
    /// groups than the moderators'.
    ///
    /// @throws ProblemException 401 without a valid token, 403 for those who moderate nothing
    public Seat require(Request request) {
        GroupMembership.Member member = everything.member(request);
        if (everything.admits(member)) {
            return new Seat(member.subject(), Optional.empty());
        }
        Set<SiteId> own = registry.current().moderatedBy(member.groups());
        if (own.isEmpty()) {
            throw GroupMembership.notAdmitted();
        }
        return new Seat(member.subject(), Optional.of(own));
    }

    /// For what concerns all sites.
    ///
    /// @return the subject of the token
    /// @throws ProblemException 401 without a valid token, 403 for everybody who is not in the
    ///   moderators' group
    public String requireAll(Request request) {
        return everything.require(request);
    }
}
