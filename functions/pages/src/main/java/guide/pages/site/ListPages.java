package guide.pages.site;

import guide.catalogue.model.Catalogue;
import guide.catalogue.view.ClaimView;
import guide.pages.layout.SchemaOrg;
import guide.pages.layout.SiteLinks;
import guide.pages.layout.SitePage;

import java.util.List;

/// The pages that list something.
final class ListPages {

    private ListPages() {}

    static SitePage home(Catalogue catalogue) {
        HomeContent content = new HomeContent(catalogue, Matrix.of(catalogue));
        return new SitePage(
                SiteLinks.home(),
                "Which framework should you use?",
                content.lead(),
                List.of(),
                null,
                SchemaOrg.list(content.matrix().frameworks()),
                content);
    }

    static SitePage frameworks(Catalogue catalogue) {
        FrameworksContent content = new FrameworksContent(catalogue, Matrix.of(catalogue));
        return new SitePage(
                SiteLinks.frameworks(),
                "Frameworks",
                "All frameworks of the guide, and what each supports, side by side.",
                List.of(),
                null,
                SchemaOrg.list(content.matrix().frameworks()),
                content);
    }

    static SitePage claims(Catalogue catalogue) {
        return new SitePage(
                SiteLinks.claims(),
                "Claims, checked",
                "What is said of frameworks, and whether it holds, with the evidence.",
                List.of(),
                null,
                null,
                new ClaimsContent(catalogue.claims().stream().map(ClaimView::of).toList()));
    }

    static SitePage about() {
        return new SitePage(
                SiteLinks.about(),
                "How facts are checked",
                "What yes, partial and no mean, where answers come from, and when they grow old.",
                List.of(),
                null,
                null,
                new AboutContent());
    }
}
