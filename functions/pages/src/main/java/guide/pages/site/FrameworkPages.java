package guide.pages.site;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.samples.Samples;
import guide.catalogue.similar.Similarity;
import guide.catalogue.store.RevisionCache;
import guide.catalogue.view.ClaimView;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;
import guide.pages.layout.Crumb;
import guide.pages.layout.SchemaOrg;
import guide.pages.layout.SiteLinks;
import guide.pages.layout.SitePage;

import java.util.List;

/// `GET /frameworks/{slug}/`.
final class FrameworkPages {

    private final RevisionCache<Similarity> similarity = new RevisionCache<>(Similarity::new);
    private final Samples samples;

    FrameworkPages(Samples samples) {
        this.samples = samples;
    }

    SitePage page(SiteRoutes.At at) {
        Framework framework = framework(at.request().parameter("slug"), at.catalogue());
        return new SitePage(
                SiteLinks.framework(framework.slug()),
                framework.name(),
                framework.name() + ": " + framework.tagline(),
                List.of(Crumb.frameworks()),
                "framework:" + framework.slug(),
                SchemaOrg.framework(framework),
                content(framework, at));
    }

    private FrameworkContent content(Framework framework, SiteRoutes.At at) {
        Catalogue catalogue = at.catalogue();
        Slug slug = framework.slug();
        return new FrameworkContent(
                framework,
                SupportCounts.of(framework, catalogue),
                FactGroup.all(framework, catalogue, at.asOf().today()),
                RelatedFramework.all(similarity.of(catalogue).of(slug), catalogue),
                catalogue.claims().stream()
                        .filter(claim -> claim.frameworks().contains(slug))
                        .map(ClaimView::of)
                        .toList(),
                samples.of(List.of(slug)).toList());
    }

    private static Framework framework(String slug, Catalogue catalogue) {
        if (!Slug.isSlug(slug)) {
            throw ProblemException.of(FieldError.inParameter("slug", Slug.RULE));
        }
        return catalogue
                .framework(new Slug(slug))
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        new Problem.NotFound("framework named '" + slug + "'")));
    }
}
