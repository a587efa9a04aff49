package guide.pages.runs;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.view.RequestedFramework;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;
import guide.pages.layout.Crumb;
import guide.pages.layout.SiteLinks;
import guide.pages.layout.SitePage;
import guide.pages.layout.SiteRequest;

import java.time.LocalDate;
import java.util.List;

/// The pages that evidence of runs leads to.
public final class RunPages {

    private final RunFindings findings = new RunFindings();

    /// `GET /frameworks/{slug}/runs/`: what was run of a framework, with a part for each trait.
    public SitePage framework(SiteRequest at) {
        Catalogue catalogue = at.catalogue();
        LocalDate today = at.asOf().today();
        Slug slug = RequestedFramework.slug(at.request().parameter("slug"));
        Framework framework = RequestedFramework.in(catalogue, slug);
        List<RunOfTrait> runs =
                catalogue.traits().stream()
                        .map(trait -> RunOfTrait.of(framework, trait, findings, today))
                        .filter(each -> !each.runs().isEmpty())
                        .toList();
        return new SitePage(
                SiteLinks.runs(slug),
                "What was run of " + framework.name(),
                "How the answers about " + framework.name() + " were found by running it.",
                List.of(Crumb.frameworks(), new Crumb(framework.name(), SiteLinks.framework(slug))),
                null,
                null,
                new RunsContent(framework, runs));
    }

    /// `GET /programs/{name}/`: a program, or what one left.
    public SitePage program(SiteRequest at) {
        return program(at.request().parameter("name"), at.catalogue());
    }

    /// `GET /programs/{folder}/{name}/`.
    public SitePage programInFolder(SiteRequest at) {
        String folder = at.request().parameter("folder");
        return program(folder + "/" + at.request().parameter("name"), at.catalogue());
    }

    private SitePage program(String name, Catalogue catalogue) {
        ProgramFile file =
                ProgramFile.named(name)
                        .orElseThrow(
                                () ->
                                        new ProblemException(
                                                new Problem.NotFound("program of that name")));
        return new SitePage(
                SiteLinks.program(name),
                file.path(),
                "The text of " + file.path() + ", and what came of its last run.",
                List.of(Crumb.frameworks()),
                null,
                null,
                new ProgramContent(
                        file,
                        findings.all().stream()
                                .filter(each -> each.program().equals(name))
                                .toList(),
                        catalogue));
    }
}
