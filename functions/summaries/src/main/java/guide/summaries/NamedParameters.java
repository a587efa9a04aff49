package guide.summaries;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Slug;
import guide.catalogue.model.TraitId;
import guide.lambda.http.Query;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.Optional;

/// Query parameters that name something of the catalogue, which must then be there.
final class NamedParameters {

    private NamedParameters() {}

    static Optional<Slug> framework(Query query, Catalogue catalogue) {
        return query.one("framework")
                .map(
                        text ->
                                Optional.of(text)
                                        .filter(Slug::isSlug)
                                        .map(Slug::new)
                                        .filter(slug -> catalogue.framework(slug).isPresent())
                                        .orElseThrow(
                                                () ->
                                                        refused(
                                                                "framework",
                                                                "must be the slug of a framework")));
    }

    /// @param parameter the one that names the trait
    static Optional<TraitId> trait(String parameter, Query query, Catalogue catalogue) {
        return query.one(parameter)
                .map(
                        text ->
                                Optional.of(text)
                                        .filter(TraitId::isTraitId)
                                        .map(TraitId::new)
                                        .filter(id -> catalogue.trait(id).isPresent())
                                        .orElseThrow(
                                                () ->
                                                        refused(
                                                                parameter,
                                                                "must be the id of a trait;"
                                                                        + " /v1/traits lists them")));
    }

    private static ProblemException refused(String parameter, String rule) {
        return ProblemException.of(FieldError.inParameter(parameter, rule));
    }
}
