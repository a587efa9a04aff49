package guide.comments.text;

import guide.comments.domain.ContributionId;
import guide.lambda.http.Request;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.util.Optional;
import java.util.OptionalInt;

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

    /// The revision that `If-Match` names; without it, whatever text there is is meant.
    ///
    /// @throws ProblemException 400 for anything but a revision in quotes
    public static OptionalInt revision(Request request) {
        Optional<String> header = request.header("if-match");
        if (header.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!header.get().matches("\"[0-9]{1,9}\"")) {
            throw ProblemException.of(
                    FieldError.inHeader(
                            "If-Match", "must be the revision that was read, in quotes"));
        }
        return OptionalInt.of(Integer.parseInt(header.get().replace("\"", "")));
    }

    /// The same answer for what is no id and for what is not there: nobody learns which ids exist.
    public static ProblemException notFound() {
        return new ProblemException(new Problem.NotFound("contribution of that id"));
    }
}
