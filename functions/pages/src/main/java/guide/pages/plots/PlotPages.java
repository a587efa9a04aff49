package guide.pages.plots;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.samples.Samples;
import guide.catalogue.view.RequestedFramework;
import guide.lambda.html.HtmlRenderer;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;
import guide.pages.files.FileType;
import guide.pages.layout.SiteLinks;
import guide.pages.layout.SitePage;
import guide.pages.layout.SiteRequest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `GET /measurements/`, and each plot as a picture that any page can show.
public final class PlotPages {

    /// What a picture is asked for with.
    public static final List<String> PARAMETERS = List.of("frameworks");

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final Samples samples;

    public PlotPages(Samples samples) {
        this.samples = samples;
    }

    public SitePage measurements(SiteRequest at) {
        return new SitePage(
                SiteLinks.measurements(),
                "Measurements",
                "The numbers of each framework on one axis, with their ranges.",
                List.of(),
                null,
                null,
                new MeasurementsContent(plots(at, at.catalogue()).all()));
    }

    /// `GET /plots/{name}.svg?frameworks=django,flask`: a plot of all frameworks, or of some.
    public Response image(SiteRequest at) {
        String image = HtmlRenderer.render(new PlotImage(asked(at)));
        return forAnyPage(Response.text(FileType.SVG.mediaType, image))
                .with("content-security-policy", POLICY);
    }

    /// `GET /plots/{name}.json`: the same as numbers, for who draws it.
    public Response data(SiteRequest at) {
        return forAnyPage(Response.ok(new PlotJson(asked(at))));
    }

    private Plot asked(SiteRequest at) {
        return plots(at, chosen(at))
                .named(at.request().parameter("name"))
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("plot of that name")));
    }

    private static Response forAnyPage(Response file) {
        return file.with("cross-origin-resource-policy", "cross-origin");
    }

    private Plots plots(SiteRequest at, Catalogue catalogue) {
        return new Plots(catalogue, samples.passed(), at.asOf().today());
    }

    private static Catalogue chosen(SiteRequest at) {
        Catalogue all = at.catalogue();
        Optional<String> wanted = at.request().query().one("frameworks");
        return wanted.map(slugs -> only(all, frameworks(all, slugs))).orElse(all);
    }

    private static List<Framework> frameworks(Catalogue all, String slugs) {
        return Stream.of(slugs.split(",", -1))
                .map(slug -> RequestedFramework.in(all, RequestedFramework.slug(slug)))
                .distinct()
                .toList();
    }

    private static Catalogue only(Catalogue all, List<Framework> frameworks) {
        return new Catalogue(
                all.revision(),
                all.updatedAt(),
                all.traits(),
                frameworks,
                all.projects(),
                List.of(),
                List.of(),
                List.of());
    }
}
