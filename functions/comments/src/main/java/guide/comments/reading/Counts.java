package guide.comments.reading;

import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadState;
import guide.comments.ports.Threads;
import guide.comments.view.ThreadView;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.List;
import java.util.Map;

/// `GET /v1/comments/counts`: the states of up to 100 threads, in the order asked.
public final class Counts {

    /// What one BatchGetItem takes.
    private static final int MOST_THREADS = 100;

    record CountsView(List<ThreadView> items) {}

    private final Threads threads;

    public Counts(Threads threads) {
        this.threads = threads;
    }

    public Response answer(Request request) {
        List<ThreadKey> asked = parse(request);
        Map<ThreadKey, ThreadState> states = threads.states(asked);
        return Response.ok(
                        new CountsView(
                                states.entrySet().stream()
                                        .map(each -> ThreadView.of(each.getKey(), each.getValue()))
                                        .toList()))
                .cachedFor(5);
    }

    private static List<ThreadKey> parse(Request request) {
        request.query().allowOnly("thread");
        List<String> keys = request.query().all("thread");
        if (keys.isEmpty() || keys.size() > MOST_THREADS) {
            throw refused("must be given 1 to " + MOST_THREADS + " times");
        }
        return keys.stream()
                .distinct()
                .map(text -> ThreadKey.parse(text).orElseThrow(() -> refused(ThreadKey.RULE)))
                .toList();
    }

    private static ProblemException refused(String rule) {
        return ProblemException.of(FieldError.inParameter("thread", rule));
    }
}
