package guide.entries;

import guide.catalogue.Catalogue;
import guide.catalogue.Fact;
import guide.catalogue.Framework;
import guide.catalogue.Slug;
import guide.catalogue.Trait;
import guide.catalogue.TraitId;
import guide.http.Request;
import guide.problem.FieldError;
import guide.problem.Problem;
import guide.problem.Refusal;
import guide.snapshot.FactView;

import java.time.LocalDate;

/// `/v1/frameworks/{slug}/facts/{trait}`: one cell.
record FactAddress(Slug slug, TraitId trait) {

    static FactAddress of(Request request) {
        String slug = request.parameter("slug");
        String trait = request.parameter("trait");
        if (!Slug.isSlug(slug)) {
            throw Refusal.of(FieldError.inParameter("slug", Slug.RULE));
        }
        if (!TraitId.isTraitId(trait)) {
            throw Refusal.of(FieldError.inParameter("trait", TraitId.RULE));
        }
        return new FactAddress(new Slug(slug), new TraitId(trait));
    }

    Framework framework(Catalogue catalogue) {
        return catalogue
                .framework(slug)
                .orElseThrow(() -> notFound("framework named '" + slug + "'"));
    }

    Trait trait(Catalogue catalogue) {
        return catalogue.trait(trait).orElseThrow(() -> notFound("trait named '" + trait + "'"));
    }

    /// The fact as readers see it.
    FactView view(Catalogue catalogue, LocalDate today) {
        return FactView.of(slug, fact(catalogue), trait(catalogue), today);
    }

    /// A fact is always there: one that nobody has recorded is unknown.
    Fact fact(Catalogue catalogue) {
        trait(catalogue);
        return framework(catalogue).fact(trait);
    }

    private static Refusal notFound(String what) {
        return new Refusal(new Problem.NotFound(what));
    }
}
