package guide.lambda.problem;

import java.util.List;

/// Ends the handling of a request with a [Problem].
///
/// It has no stack trace, because it is a regular response and not a fault. Only code that parses
/// and checks a request throws it; use cases return their results as values
/// (docs/adr/0003-problem-exceptions.md).
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    public static ProblemException of(FieldError error) {
        return new ProblemException(new Problem.InvalidRequest(List.of(error)));
    }

    public Problem problem() {
        return problem;
    }
}
