package guide.catalogue.view;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Trait;
import guide.catalogue.model.TraitId;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.util.Optional;

/// The trait that a path names.
public final class RequestedTrait {

    private RequestedTrait() {}

    /// Finds it.
    ///
    /// @throws ProblemException 404 if the catalogue has none of that id, or it is no id
    public static Trait in(Catalogue catalogue, String id) {
        return Optional.of(id)
                .filter(TraitId::isTraitId)
                .flatMap(known -> catalogue.trait(new TraitId(known)))
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        new Problem.NotFound("trait named '" + id + "'")));
    }
}
