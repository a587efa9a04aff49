package guide.comments.reading;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.comments.domain.ThreadKey;
import guide.comments.domain.ThreadState;
import guide.comments.ports.Threads;
import guide.comments.view.ThreadView;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// `GET /v1/comments/counts`: the states of up to 100 threads, in the order asked.
public final class Counts {

    /// What one BatchGetItem takes.
    private static final int MOST_THREADS = 100;

    private static final int LONGEST_SHOWN = 200;

    /// A thread that was asked for and cannot be one.
    record RefusedThread(String thread, String detail) {}

    /// @param refused what was asked for and is no thread; one of them takes nothing from the
    ///   others
    record CountsView(
            List<ThreadView> items,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RefusedThread> refused) {}

    private record Asked(List<ThreadKey> threads, List<RefusedThread> refused) {}

    private final Threads threads;

    public Counts(Threads threads) {
        this.threads = threads;
    }

    public Response answer(Request request) {
        Asked asked = parse(request);
        Map<ThreadKey, ThreadState> states = threads.states(asked.threads());
        return Response.ok(
                        new CountsView(
                                states.entrySet().stream()
                                        .map(each -> ThreadView.of(each.getKey(), each.getValue()))
                                        .toList(),
                                asked.refused()))
                .cachedFor(5);
    }

    private static Asked parse(Request request) {
        request.query().allowOnly("thread");
        List<String> keys = request.query().all("thread");
        if (keys.isEmpty() || keys.size() > MOST_THREADS) {
            throw refused("must be given 1 to " + MOST_THREADS + " times");
        }
        List<ThreadKey> threads = new ArrayList<>();
        List<RefusedThread> refused = new ArrayList<>();
        for (String text : new LinkedHashSet<>(keys)) {
            ThreadKey.parse(text)
                    .ifPresentOrElse(
                            threads::add,
                            () -> refused.add(new RefusedThread(shown(text), ThreadKey.RULE)));
        }
        if (threads.isEmpty()) {
            throw refused(ThreadKey.RULE);
        }
        return new Asked(threads, refused);
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private static ProblemException refused(String rule) {
        return ProblemException.of(FieldError.inParameter("thread", rule));
    }
}
