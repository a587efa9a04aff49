package guide.comments.text;

import guide.comments.domain.ContributionId;
import guide.lambda.http.Request;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

/// The contribution that a route's `{id}` names.
public final class ContributionInPath {

    private ContributionInPath() {}

    /// Returns the id; whether there is such a contribution is another question.
    ///
    /// @throws ProblemException 404 for what is no id
    public static ContributionId id(Request request) {
        return id(request.parameter("id"));
    }

    /// The same for an id that a body names.
    ///
    /// @throws ProblemException 404 for what is no id
    public static ContributionId id(String text) {
        return ContributionId.parse(text).orElseThrow(ContributionInPath::notFound);
    }

    /// The same answer for what is no id and for what is not there: nobody learns which ids exist.
    public static ProblemException notFound() {
        return new ProblemException(new Problem.NotFound("contribution of that id"));
    }
}
