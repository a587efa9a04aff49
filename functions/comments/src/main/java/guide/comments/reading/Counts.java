package guide.comments.reading;

import guide.comments.ports.Threads;
import guide.comments.threads.AskedThread;
import guide.comments.threads.FoundThread;
import guide.comments.threads.ThreadNames;
import guide.comments.view.ThreadView;
import guide.lambda.http.Request;
import guide.lambda.http.Response;
import guide.lambda.problem.FieldError;
import guide.lambda.problem.ProblemException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// `GET /v1/comments/counts`: the states of up to 100 threads, in the order asked, each once.
public final class Counts {

    /// What one BatchGetItem takes.
    private static final int MOST_THREADS = 100;

    private static final int LONGEST_SHOWN = 200;

    private record Asked(
            Map<String, AskedThread> threads, List<CountsView.RefusedThread> refused) {}

    private final Threads threads;
    private final RecentThreads recent;
    private final ThreadNames names;

    public Counts(Threads threads, RecentThreads recent, ThreadNames names) {
        this.threads = threads;
        this.recent = recent;
        this.names = names;
    }

    public Response answer(Request request) {
        Asked asked = parse(request);
        List<AskedThread> distinct = asked.threads().values().stream().distinct().toList();
        Map<AskedThread, FoundThread> found = recent.findAll(threads, distinct, request.asksAnew());
        Map<FoundThread, List<String>> texts = new LinkedHashMap<>();
        asked.threads()
                .forEach(
                        (text, thread) ->
                                texts.computeIfAbsent(found.get(thread), _ -> new ArrayList<>())
                                        .add(text));
        List<CountsView.CountView> counts =
                texts.entrySet().stream()
                        .map(each -> view(each.getKey(), each.getValue()))
                        .toList();
        return Response.ok(new CountsView(counts, asked.refused())).cachedBriefly();
    }

    private static CountsView.CountView view(FoundThread thread, List<String> asked) {
        boolean isKey = asked.equals(List.of(thread.key().text()));
        return new CountsView.CountView(
                ThreadView.of(thread.key(), thread.state()), isKey ? null : asked);
    }

    private Asked parse(Request request) {
        request.query().allowOnly("thread");
        List<String> keys = request.query().all("thread");
        if (keys.isEmpty() || keys.size() > MOST_THREADS) {
            throw refused("must be given 1 to " + MOST_THREADS + " times");
        }
        Map<String, AskedThread> threads = new LinkedHashMap<>();
        List<CountsView.RefusedThread> refused = new ArrayList<>();
        for (String text : new LinkedHashSet<>(keys)) {
            switch (names.read(text)) {
                case ThreadNames.Named.Found named -> threads.put(text, named.thread());
                case ThreadNames.Named.Refused broken ->
                        refused.add(new CountsView.RefusedThread(shown(text), broken.rule()));
            }
        }
        if (threads.isEmpty()) {
            throw refused(refused.getFirst().detail());
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
