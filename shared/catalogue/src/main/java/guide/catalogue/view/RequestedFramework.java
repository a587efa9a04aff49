package guide.catalogue.view;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

/// The framework that a path names.
public final class RequestedFramework {

    private RequestedFramework() {}

    /// Reads a slug from a path.
    ///
    /// @throws ProblemException 400 if it breaks [Slug#RULE]
    public static Slug slug(String text) {
        if (!Slug.isSlug(text)) {
            throw ProblemException.of(FieldError.inParameter("slug", Slug.RULE));
        }
        return new Slug(text);
    }

    /// Finds it.
    ///
    /// @throws ProblemException 404 if the catalogue has none of that name
    public static Framework in(Catalogue catalogue, Slug slug) {
        return catalogue
                .framework(slug)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        new Problem.NotFound("framework named '" + slug + "'")));
    }
}
