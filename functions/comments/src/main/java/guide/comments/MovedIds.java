package guide.comments;

import guide.comments.domain.ContributionId;
import guide.comments.ports.ThreadLookup;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Ids from before a thread moved go on working: where a route finds nothing under its `{id}`, it
/// is asked again with what the id has become (decision record 58). An id that is good costs
/// nothing.
record MovedIds(ThreadLookup threads) {

    private static final String ID = "id";

    Function<Request, Response> around(Function<Request, Response> route) {
        return request -> {
            try {
                return route.apply(request);
            } catch (ProblemException e) {
                Optional<Request> today =
                        e.problem() instanceof Problem.NotFound ? today(request) : Optional.empty();
                return route.apply(today.orElseThrow(() -> e));
            }
        };
    }

    private Optional<Request> today(Request request) {
        Optional<ContributionId> id =
                Optional.ofNullable(request.parameters().get(ID)).flatMap(ContributionId::parse);
        return id.map(threads::today)
                .filter(today -> !today.equals(id.get()))
                .map(today -> with(request, today));
    }

    private static Request with(Request request, ContributionId id) {
        return new Request(
                request.method(),
                request.path(),
                request.query(),
                request.headers(),
                request.body(),
                Map.of(ID, id.text()),
                request.caller(),
                request.id());
    }
}
