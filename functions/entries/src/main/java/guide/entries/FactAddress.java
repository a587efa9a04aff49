package guide.entries;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Fact;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.catalogue.view.FactView;
import guide.catalogue.view.RequestedFramework;
import guide.lambda.http.Request;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.time.LocalDate;

/// `/v1/frameworks/{slug}/facts/{trait}`: one cell.
record FactAddress(Slug slug, TraitId trait) {

    static FactAddress of(Request request) {
        Slug slug = RequestedFramework.slug(request.parameter("slug"));
        String trait = request.parameter("trait");
        if (!TraitId.isTraitId(trait)) {
            throw ProblemException.of(FieldError.inParameter("trait", TraitId.RULE));
        }
        return new FactAddress(slug, new TraitId(trait));
    }

    Framework framework(Catalogue catalogue) {
        return RequestedFramework.in(catalogue, slug);
    }

    Trait trait(Catalogue catalogue) {
        return catalogue.trait(trait).orElseThrow(() -> notFound("trait named '" + trait + "'"));
    }

    /// The fact as readers see it.
    FactView view(Catalogue catalogue, LocalDate today) {
        return FactView.of(framework(catalogue), fact(catalogue), trait(catalogue), today);
    }

    /// A fact is always there: one that nobody has recorded is unknown.
    Fact fact(Catalogue catalogue) {
        trait(catalogue);
        return framework(catalogue).fact(trait);
    }

    private static ProblemException notFound(String what) {
        return new ProblemException(new Problem.NotFound(what));
    }
}
