package guide.problem;

import java.util.List;

/// Ends the parse step of a request with a [Problem].
///
/// It carries no stack trace: it is an answer on its way out, not a fault. Only parsing throws it;
/// what a use case decides is a value of its own (docs/adr/0003-refusals.md).
public final class Refusal extends RuntimeException {

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    public static Refusal of(FieldError error) {
        return new Refusal(new Problem.InvalidRequest(List.of(error)));
    }

    public Problem problem() {
        return problem;
    }
}
