package guide.pages.site;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.samples.Samples;
import guide.catalogue.similar.Similarity;
import guide.catalogue.store.RevisionCache;
import guide.catalogue.view.ClaimView;
import guide.catalogue.view.RequestedFramework;
import guide.comments.domain.ThreadKey;
import guide.lambda.http.Response;
import guide.pages.changes.FrameworkHistories;
import guide.pages.layout.Crumb;
import guide.pages.layout.PageDiscussion;
import guide.pages.layout.SchemaOrg;
import guide.pages.layout.SiteLinks;
import guide.pages.layout.SitePage;
import guide.pages.layout.SiteRequest;

import java.util.List;
import java.util.Set;

/// `GET /frameworks/{slug}/`.
final class FrameworkPages {

    private final RevisionCache<Similarity> similarity = new RevisionCache<>(Similarity::new);
    private final Samples samples;
    private final FrameworkHistories histories;

    FrameworkPages(Samples samples, FrameworkHistories histories) {
        this.samples = samples;
        this.histories = histories;
    }

    static ThreadKey thread(SiteRequest at) {
        return new ThreadKey.OfFramework(framework(at).slug());
    }

    private static Framework framework(SiteRequest at) {
        Slug slug = RequestedFramework.slug(at.request().parameter("slug"));
        return RequestedFramework.in(at.catalogue(), slug);
    }

    /// A page that lacks its history is stored nowhere.
    Response page(SiteRequest at) {
        FrameworkContent content = content(framework(at), at);
        Response page = at.html(page(content, at));
        return content.history().isKnown()
                ? page
                : page.notStored().counting(Set.of(PageDiscussion.MISSING));
    }

    private static SitePage page(FrameworkContent content, SiteRequest at) {
        Framework framework = content.framework();
        Slug slug = framework.slug();
        return new SitePage(
                SiteLinks.framework(slug),
                framework.name(),
                framework.name() + ": " + framework.tagline(),
                List.of(Crumb.frameworks()),
                thread(at).text(),
                SchemaOrg.framework(framework),
                content);
    }

    private FrameworkContent content(Framework framework, SiteRequest at) {
        Catalogue catalogue = at.catalogue();
        Slug slug = framework.slug();
        List<FactGroup> groups = FactGroup.all(framework, catalogue, at.asOf().today());
        return new FrameworkContent(
                framework,
                SupportCounts.of(framework, catalogue),
                groups,
                FigureScale.all(groups, catalogue),
                RelatedFramework.all(similarity.of(catalogue).of(slug), catalogue),
                catalogue.frameworksByName().stream()
                        .filter(each -> !each.slug().equals(slug))
                        .toList(),
                catalogue.claims().stream()
                        .filter(claim -> claim.frameworks().contains(slug))
                        .map(ClaimView::of)
                        .toList(),
                samples.of(List.of(slug)).toList(),
                histories.of(framework, catalogue));
    }
}
