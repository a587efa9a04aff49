package guide.comments.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.domain.LogEntry;
import guide.lambda.problem.Problem;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What became of one of many.
///
/// @param status of this one, as it would be if it were decided alone
/// @param state that it has now; absent where it is not known here
public record DecisionResult(
        String id, int status, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String state) {

    static DecisionResult of(String id, LogEntry decided) {
        return new DecisionResult(id, 200, decided.outcome());
    }

    /// Empty for a problem that is not this one's alone.
    static Optional<DecisionResult> of(String id, Problem problem) {
        if (problem instanceof Problem.PreconditionFailed failed) {
            return Optional.of(new DecisionResult(id, 412, failed.state()));
        }
        if (problem instanceof Problem.NotFound) {
            return Optional.of(new DecisionResult(id, 404, null));
        }
        if (problem instanceof Problem.Forbidden) {
            return Optional.of(new DecisionResult(id, 403, null));
        }
        return problem instanceof Problem.ChangedMeanwhile
                ? Optional.of(new DecisionResult(id, 409, null))
                : Optional.empty();
    }
}
