package guide.pages.site;

import guide.catalogue.html.FactText;
import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Trait;
import guide.catalogue.view.ClaimView;
import guide.catalogue.view.RequestedClaim;
import guide.catalogue.view.RequestedTrait;
import guide.comments.domain.ThreadKey;
import guide.lambda.http.Response;
import guide.pages.layout.Crumb;
import guide.pages.layout.SchemaOrg;
import guide.pages.layout.SiteLinks;
import guide.pages.layout.SitePage;
import guide.pages.layout.SiteRequest;

import java.util.List;

/// The pages of one trait and of one claim.
final class TraitAndClaimPages {

    private TraitAndClaimPages() {}

    /// `GET /traits/{id}/`.
    static SitePage trait(SiteRequest at) {
        Trait trait = RequestedTrait.in(at.catalogue(), at.request().parameter("id"));
        return new SitePage(
                SiteLinks.trait(trait.id()),
                trait.title(),
                trait.question() + " The answer for each framework, with its evidence.",
                List.of(Crumb.frameworks()),
                null,
                null,
                TraitContent.of(trait, at.catalogue(), at.asOf().today()));
    }

    static ThreadKey thread(SiteRequest at) {
        return new ThreadKey.OfClaim(asked(at).id());
    }

    private static Claim asked(SiteRequest at) {
        return RequestedClaim.in(at.catalogue(), at.request().parameter("id"));
    }

    /// `GET /claims/{id}/`.
    static Response claim(SiteRequest at) {
        Claim claim = asked(at);
        ClaimView view = ClaimView.of(claim);
        return at.html(
                new SitePage(
                        SiteLinks.claim(claim.id()),
                        claim.text(),
                        FactText.word(claim.verdict()) + ": " + claim.why(),
                        List.of(Crumb.claims()),
                        view.thread(),
                        SchemaOrg.claim(view, FactText.word(claim.verdict())),
                        content(claim, view, at.catalogue())));
    }

    private static ClaimContent content(Claim claim, ClaimView view, Catalogue catalogue) {
        return new ClaimContent(
                view,
                catalogue.frameworks().stream()
                        .filter(each -> claim.frameworks().contains(each.slug()))
                        .toList(),
                catalogue.traits().stream()
                        .filter(each -> claim.traits().contains(each.id()))
                        .toList());
    }
}
