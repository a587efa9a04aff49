package guide.catalogue.view;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

/// The claim that a path or a thread names.
public final class RequestedClaim {

    private RequestedClaim() {}

    /// Finds it.
    ///
    /// @throws ProblemException 404 if the catalogue has none with that id
    public static Claim in(Catalogue catalogue, String id) {
        return catalogue.claims().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        new Problem.NotFound("claim named '" + id + "'")));
    }
}
