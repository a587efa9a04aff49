package guide.pages.layout;

import guide.catalogue.model.Framework;
import guide.catalogue.view.ClaimView;
import guide.lambda.address.PublicAddress;
import guide.lambda.html.JsonData;
import guide.lambda.json.JsonWriter;
import guide.lambda.json.JsonWriter.JsonDocument;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What pages say in schema.org's vocabulary (<https://schema.org/>).
public final class SchemaOrg {

    private static final String CONTEXT = "https://schema.org";

    private SchemaOrg() {}

    /// `BreadcrumbList`: the way from the first page to this one; of the first page itself that it
    /// is the `WebSite`.
    static JsonData place(SitePage page) {
        return page.isHome() ? site(page) : breadcrumbs(page);
    }

    private static JsonData site(SitePage page) {
        return json(
                out ->
                        begin(out, "WebSite")
                                .member("name", SitePage.SITE)
                                .member("description", page.description())
                                .member("url", page.canonical())
                                .end());
    }

    private static JsonData breadcrumbs(SitePage page) {
        List<Crumb> way = new ArrayList<>(List.of(new Crumb("Home", SiteLinks.home())));
        way.addAll(page.trail());
        way.add(new Crumb(page.title(), page.address()));
        return json(
                out -> {
                    begin(out, "BreadcrumbList").name("itemListElement").array();
                    int position = 1;
                    for (Crumb each : way) {
                        out.object()
                                .member("@type", "ListItem")
                                .member("position", position++)
                                .member("name", each.title())
                                .name("item")
                                .object()
                                .member("@type", "WebPage")
                                .member("@id", absolute(each.address()))
                                .end()
                                .end();
                    }
                    out.end().end();
                });
    }

    /// `ItemList`: the frameworks with their pages.
    public static JsonData list(List<Framework> frameworks) {
        return json(
                out -> {
                    begin(out, "ItemList").name("itemListElement").array();
                    int position = 1;
                    for (Framework each : frameworks) {
                        out.object()
                                .member("@type", "ListItem")
                                .member("position", position++)
                                .member("name", each.name())
                                .member("url", absolute(SiteLinks.framework(each.slug())))
                                .end();
                    }
                    out.end().end();
                });
    }

    /// `SoftwareApplication`: a framework.
    public static JsonData framework(Framework framework) {
        return json(
                out -> {
                    begin(out, "SoftwareApplication")
                            .member("name", framework.name())
                            .member("description", framework.tagline())
                            .member("url", absolute(SiteLinks.framework(framework.slug())))
                            .member("applicationCategory", "DeveloperApplication")
                            .member("operatingSystem", "Any");
                    Framework.Latest latest = framework.latest();
                    if (latest != null) {
                        out.member("softwareVersion", latest.version());
                    }
                    out.texts("sameAs", links(framework)).end();
                });
    }

    /// `ClaimReview`: a claim with its verdict, from 1 for wrong to 5 for true.
    public static JsonData claim(ClaimView claim, String verdict) {
        return json(
                out -> {
                    begin(out, "ClaimReview")
                            .member("url", absolute(SiteLinks.claim(claim.id())))
                            .member("claimReviewed", claim.text())
                            .member("datePublished", claim.judgedOn().toString())
                            .member("reviewBody", claim.why());
                    out.name("author")
                            .object()
                            .member("@type", "Organization")
                            .member("name", SitePage.SITE)
                            .end();
                    out.name("reviewRating")
                            .object()
                            .member("@type", "Rating")
                            .member("ratingValue", rating(claim))
                            .member("worstRating", 1)
                            .member("bestRating", 5)
                            .member("alternateName", verdict)
                            .end();
                    out.end();
                });
    }

    public static JsonData json(JsonDocument document) {
        return new JsonData(JsonWriter.text(document));
    }

    private static int rating(ClaimView claim) {
        return switch (claim.verdict()) {
            case HOLDS -> 5;
            case MOSTLY_HOLDS -> 4;
            case UNPROVEN -> 3;
            case MISLEADING, OUTDATED -> 2;
            case WRONG -> 1;
        };
    }

    private static List<String> links(Framework framework) {
        return framework.links().stream().map(Framework.Link::url).distinct().toList();
    }

    /// Begins an object of this type that stands by itself.
    public static JsonWriter begin(JsonWriter out, String type) throws IOException {
        return out.object().member("@context", CONTEXT).member("@type", type);
    }

    private static String absolute(String link) {
        return PublicAddress.current().origin() + link;
    }
}
