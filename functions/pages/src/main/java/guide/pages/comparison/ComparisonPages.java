package guide.pages.comparison;

import guide.catalogue.comparison.Comparison;
import guide.catalogue.comparison.ComparisonRequest;
import guide.catalogue.model.ComparisonKey;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.samples.Samples;
import guide.comments.domain.ThreadKey;
import guide.lambda.http.Response;
import guide.pages.layout.Crumb;
import guide.pages.layout.SchemaOrg;
import guide.pages.layout.SiteLinks;
import guide.pages.layout.SitePage;
import guide.pages.layout.SiteRequest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `GET /compare/`, which leads to what was chosen, and `GET /compare/{slugs}/`.
public final class ComparisonPages {

    private static final String WITH = "with";

    /// The parameters of a comparison.
    public static final List<String> SHOWN = RowFilter.PARAMETERS;

    /// Those of the choice, which passes on what rows to show.
    public static final List<String> CHOICE =
            Stream.concat(Stream.of(WITH), SHOWN.stream()).toList();

    private final Samples samples;

    public ComparisonPages(Samples samples) {
        this.samples = samples;
    }

    public Response choose(SiteRequest at) {
        List<String> with = at.request().query().all(WITH).stream().distinct().toList();
        if (with.size() < ComparisonKey.MIN || with.size() > ComparisonKey.MAX) {
            return at.html(choice(with, at));
        }
        ComparisonKey key = ComparisonRequest.key(String.join("-vs-", with));
        ComparisonRequest.frameworks(key, at.catalogue());
        RowFilter filter = RowFilter.of(at.request().query(), at.catalogue());
        return Response.seeOther(SiteLinks.compare(key.slugs()) + filter.query());
    }

    private static SitePage choice(List<String> with, SiteRequest at) {
        List<Slug> known = with.stream().filter(Slug::isSlug).map(Slug::new).toList();
        return new SitePage(
                SiteLinks.compare(),
                "Compare",
                "Two to six frameworks side by side, with the evidence for each answer.",
                List.of(),
                null,
                null,
                new ChoiceContent(at.catalogue().frameworksByName(), known));
    }

    /// Where readers write below a comparison; empty for one that is asked for in another order,
    /// which leads to the page.
    public static Optional<ThreadKey> thread(SiteRequest at) {
        ComparisonKey asked = ComparisonRequest.key(at.request().parameter("slugs"));
        ComparisonRequest.frameworks(asked, at.catalogue());
        return Optional.of(asked)
                .filter(key -> key.equals(key.canonical()))
                .map(ThreadKey.OfComparison::new);
    }

    public Response page(SiteRequest at) {
        ComparisonKey asked = ComparisonRequest.key(at.request().parameter("slugs"));
        ComparisonKey canonical = asked.canonical();
        List<Framework> frameworks = ComparisonRequest.frameworks(canonical, at.catalogue());
        RowFilter filter = RowFilter.of(at.request().query(), at.catalogue());
        if (!asked.equals(canonical)) {
            return Response.movedPermanently(SiteLinks.compare(canonical.slugs()) + filter.query());
        }
        Comparison comparison = Comparison.of(canonical, frameworks, at.asOf(), samples);
        String title = comparison.title();
        return at.html(
                new SitePage(
                        SiteLinks.compare(canonical.slugs()),
                        title,
                        title + " side by side: where they differ, with the evidence.",
                        List.of(Crumb.compare()),
                        comparison.thread(),
                        SchemaOrg.list(frameworks),
                        new ComparisonContent(
                                comparison,
                                filter,
                                at.catalogue().frameworksByName(),
                                TaskCode.all(samples, comparison.frameworks()))));
    }
}
