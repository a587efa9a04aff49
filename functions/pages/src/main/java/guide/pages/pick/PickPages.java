package guide.pages.pick;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Preset;
import guide.catalogue.needs.Needs;
import guide.catalogue.picks.Pick;
import guide.catalogue.picks.PickAddress;
import guide.catalogue.picks.PickQuery;
import guide.catalogue.picks.PickView;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;
import guide.pages.layout.Crumb;
import guide.pages.layout.SiteLinks;
import guide.pages.layout.SitePage;
import guide.pages.layout.SiteRequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `GET /pick/`, with the needs in the query as `GET /v1/picks` takes them, and `GET
/// /pick/{preset}/`, a common situation.
///
/// A press of a button in the form comes as a query too, and leads to the address of the needs that
/// it makes. So the page works without a script, and each address says what it shows.
public final class PickPages {

    public static final List<String> PARAMETERS =
            Stream.concat(
                            Stream.of("must", "want", "mustnot", PickAddress.EXTENSIONS),
                            PickPress.PARAMETERS.stream())
                    .toList();

    private static final int ALL = 100;

    private PickPages() {}

    public static Response page(SiteRequest at) {
        Catalogue catalogue = at.catalogue();
        Needs needs = PickQuery.needs(at.request().query(), catalogue);
        Optional<PickPress> press = PickPress.of(at.request().query(), needs, catalogue);
        if (press.isEmpty()) {
            return Response.html(ofNeeds(content(needs, "", at)));
        }
        return switch (press.get().applied(needs, catalogue)) {
            case Needs.NeedsResult.ParsedNeeds changed ->
                    Response.seeOther(Situations.of(catalogue).address(changed.needs()));
            case Needs.NeedsResult.InvalidNeeds _ ->
                    refused(ofNeeds(content(needs, press.get().refusal(catalogue), at)));
        };
    }

    public static Response preset(SiteRequest at) {
        String id = at.request().parameter("preset");
        Situations situations = Situations.of(at.catalogue());
        Situations.Situation asked = situations.named(id).orElseThrow(() -> unknown(id));
        Preset preset = asked.preset();
        return Response.html(
                new SitePage(
                        SiteLinks.pick(preset),
                        preset.title(),
                        preset.question() + " Frameworks ranked by that, with the reasons.",
                        List.of(new Crumb("Find one", SiteLinks.pick())),
                        null,
                        null,
                        content(asked.needs(), "", at, situations)));
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(new Problem.NotFound("situation named '" + id + "'"));
    }

    private static SitePage ofNeeds(PickContent content) {
        return new SitePage(
                SiteLinks.pick(),
                "Find one for your needs",
                "Say what you must have and what would be nice, and see what is left and why.",
                List.of(),
                null,
                null,
                content);
    }

    private static PickContent content(Needs needs, String refusal, SiteRequest at) {
        return content(needs, refusal, at, Situations.of(at.catalogue()));
    }

    private static PickContent content(
            Needs needs, String refusal, SiteRequest at, Situations situations) {
        Catalogue catalogue = at.catalogue();
        LocalDate today = at.asOf().today();
        Pick pick = Pick.of(catalogue, needs, today);
        PickView view = PickView.of(pick, ALL, catalogue, today);
        return new PickContent(
                catalogue, needs, situations, view, PickBar.all(view, needs), refusal);
    }

    private static Response refused(SitePage page) {
        return Response.html(page).withStatus(400);
    }
}
