package guide.pages.comparison;

import guide.catalogue.comparison.Comparison;
import guide.catalogue.comparison.ComparisonRequest;
import guide.catalogue.model.ComparisonKey;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.samples.Sample;
import guide.catalogue.samples.Samples;
import guide.lambda.http.Query;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;
import guide.pages.layout.Crumb;
import guide.pages.layout.SiteLinks;
import guide.pages.layout.SitePage;
import guide.pages.layout.SiteRequest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// `GET /compare/`, which leads to what was chosen, and `GET /compare/{slugs}/`.
public final class ComparisonPages {

    private static final String WITH = "with";
    private static final String SHOW = "show";

    /// The parameters of the choice, and of a comparison.
    public static final List<String> CHOICE = List.of(WITH);

    public static final List<String> SHOWN = List.of(SHOW);

    private final Samples samples;

    public ComparisonPages(Samples samples) {
        this.samples = samples;
    }

    public Response choose(SiteRequest at) {
        List<String> with = at.request().query().all(WITH).stream().distinct().toList();
        if (with.size() < ComparisonKey.MIN || with.size() > ComparisonKey.MAX) {
            return Response.html(choice(with, at));
        }
        ComparisonKey key = ComparisonRequest.key(String.join("-vs-", with));
        ComparisonRequest.frameworks(key, at.catalogue());
        return Response.seeOther(SiteLinks.compare(key.slugs()));
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

    public Response page(SiteRequest at) {
        ComparisonKey asked = ComparisonRequest.key(at.request().parameter("slugs"));
        ComparisonKey canonical = asked.canonical();
        List<Framework> frameworks = ComparisonRequest.frameworks(canonical, at.catalogue());
        boolean onlyDifferences = onlyDifferences(at.request().query());
        if (!asked.equals(canonical)) {
            String query = at.request().query().text(SHOWN);
            return Response.movedPermanently(
                    SiteLinks.compare(canonical.slugs()) + (query.isEmpty() ? "" : "?" + query));
        }
        Comparison comparison = Comparison.of(canonical, frameworks, at.asOf(), samples);
        String title = comparison.title();
        return Response.html(
                new SitePage(
                        SiteLinks.compare(canonical.slugs()),
                        title,
                        title + " side by side: where they differ, with the evidence.",
                        List.of(new Crumb("Compare", SiteLinks.compare())),
                        comparison.thread(),
                        null,
                        new ComparisonContent(
                                comparison,
                                onlyDifferences,
                                at.catalogue().frameworksByName(),
                                byTask(canonical.slugs()))));
    }

    private static boolean onlyDifferences(Query query) {
        String show = query.one(SHOW).orElse("all");
        if (!List.of("all", "differences").contains(show)) {
            throw ProblemException.of(FieldError.inParameter(SHOW, "must be all or differences"));
        }
        return show.equals("differences");
    }

    /// Tasks by name, and of each the samples in the frameworks' order.
    private Map<String, List<Sample>> byTask(List<Slug> slugs) {
        return samples.of(slugs)
                .collect(
                        Collectors.groupingBy(
                                Sample::task, LinkedHashMap::new, Collectors.toList()));
    }
}
