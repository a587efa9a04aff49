package guide.pages.discussion;

import guide.catalogue.comparison.ComparisonRequest;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Framework;
import guide.catalogue.view.RequestedClaim;
import guide.catalogue.view.RequestedFramework;
import guide.comments.domain.ThreadKey;
import guide.comments.view.ThreadLinks;
import guide.lambda.problem.ProblemException;
import guide.pages.layout.Crumb;
import guide.pages.layout.SiteLinks;
import guide.pages.requests.RequestPages;

import java.util.List;

/// What a thread is about.
///
/// @param title as its page is called; the path of a page of somebody else
/// @param address of that page; empty where nobody has said at which origin it is
/// @param trail the pages of this site that are above the thread, the nearest last
record ThreadSubject(String title, String address, List<Crumb> trail) {

    /// Returns the subject.
    ///
    /// @throws ProblemException 404 if the catalogue does not have it
    static ThreadSubject of(ThreadKey thread, Catalogue catalogue, ThreadLinks links) {
        return switch (thread) {
            case ThreadKey.OfFramework it ->
                    of(Crumb.frameworks(), RequestedFramework.in(catalogue, it.slug()));
            case ThreadKey.OfComparison it ->
                    below(
                            Crumb.compare(),
                            ComparisonRequest.title(
                                    ComparisonRequest.frameworks(it.slugs(), catalogue)),
                            SiteLinks.compare(it.slugs().slugs()));
            case ThreadKey.OfClaim it -> of(Crumb.claims(), RequestedClaim.in(catalogue, it.id()));
            case ThreadKey.OfPage it when it.text().equals(RequestPages.THREAD) ->
                    new ThreadSubject(
                            RequestPages.TITLE,
                            SiteLinks.requests(),
                            List.of(new Crumb(RequestPages.TITLE, SiteLinks.requests())));
            case ThreadKey.OfPage it ->
                    new ThreadSubject(it.path(), links.page(it).orElse(""), List.of());
        };
    }

    private static ThreadSubject of(Crumb list, Framework framework) {
        return below(list, framework.name(), SiteLinks.framework(framework.slug()));
    }

    private static ThreadSubject of(Crumb list, Claim claim) {
        return below(list, claim.text(), SiteLinks.claim(claim.id()));
    }

    private static ThreadSubject below(Crumb list, String title, String address) {
        return new ThreadSubject(title, address, List.of(list, new Crumb(title, address)));
    }
}
