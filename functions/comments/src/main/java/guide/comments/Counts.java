package guide.comments;

import guide.comments.ContributionStore.ThreadState;
import guide.http.Request;
import guide.http.Response;
import guide.problem.FieldError;
import guide.problem.Refusal;

import java.util.List;
import java.util.Map;

/// `GET /v1/comments/counts`: the states of up to 100 threads, in the order asked.
final class Counts {

    /// What one BatchGetItem takes.
    private static final int MOST_THREADS = 100;

    record View(List<ThreadView> items) {}

    private final ContributionStore store;

    Counts(ContributionStore store) {
        this.store = store;
    }

    Response answer(Request request) {
        List<ThreadKey> threads = parse(request);
        Map<ThreadKey, ThreadState> states = store.states(threads);
        return Response.ok(
                        new View(
                                states.entrySet().stream()
                                        .map(each -> ThreadView.of(each.getKey(), each.getValue()))
                                        .toList()))
                .cachedFor(5);
    }

    private static List<ThreadKey> parse(Request request) {
        request.query().allowOnly("thread");
        List<String> asked = request.query().all("thread");
        if (asked.isEmpty() || asked.size() > MOST_THREADS) {
            throw refused("must be given 1 to " + MOST_THREADS + " times");
        }
        return asked.stream()
                .distinct()
                .map(text -> ThreadKey.parse(text).orElseThrow(() -> refused(ThreadKey.RULE)))
                .toList();
    }

    private static Refusal refused(String rule) {
        return Refusal.of(FieldError.inParameter("thread", rule));
    }
}
