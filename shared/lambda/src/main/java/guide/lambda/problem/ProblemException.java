package guide.lambda.problem;

import java.util.List;

/// Ends the parse step of a request with a [Problem].
///
/// It carries no stack trace: it is an answer on its way out, not a fault. Only parsing throws it;
/// what a use case decides is a value of its own (docs/adr/0003-problem-exceptions.md).
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
