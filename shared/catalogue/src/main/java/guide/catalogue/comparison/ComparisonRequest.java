package guide.catalogue.comparison;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.ComparisonKey;
import guide.catalogue.model.Framework;
import guide.catalogue.view.RequestedFramework;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.List;

/// Reads which frameworks somebody wants to compare.
public final class ComparisonRequest {

    private ComparisonRequest() {}

    /// The slugs of a path's segment, such as `django-vs-flask`, in the order in which they came.
    ///
    /// @throws ProblemException if it breaks [ComparisonKey#RULE]
    public static ComparisonKey key(String slugs) {
        return ComparisonKey.parse(slugs)
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        FieldError.inParameter("slugs", ComparisonKey.RULE)));
    }

    /// The frameworks in the key's order.
    ///
    /// @throws ProblemException naming the first that the catalogue lacks
    public static List<Framework> frameworks(ComparisonKey key, Catalogue catalogue) {
        return key.slugs().stream().map(slug -> RequestedFramework.in(catalogue, slug)).toList();
    }

    /// The frameworks' names, as in `Django, Flask and Tornado`.
    ///
    /// @param frameworks two at least
    public static String title(List<Framework> frameworks) {
        return Comparison.title(frameworks.stream().map(Framework::name).toList());
    }
}
