package guide.summaries;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Slug;
import guide.catalogue.model.TraitId;
import guide.lambda.http.Query;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.Optional;

/// Reads query parameters that refer to entries of the catalogue, which must exist.
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
                                                        invalid(
                                                                "framework",
                                                                "must be the slug of a framework")));
    }

    /// @param parameter the name of the parameter
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
                                                        invalid(
                                                                parameter,
                                                                "must be the id of a trait;"
                                                                        + " /v1/traits lists them")));
    }

    private static ProblemException invalid(String parameter, String rule) {
        return ProblemException.of(FieldError.inParameter(parameter, rule));
    }
}
