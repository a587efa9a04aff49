package guide.bench.flood;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// The most expensive requests of `docs/worst-requests.md`, in turn.
final class FloodRequests {

    private static final int LONGEST = 9_900;

    private final List<Supplier<HttpRequest>> all = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    /// @param full a page of long comments
    /// @param id of one of them
    FloodRequests(LocalRun run, String full, String id) {
        String list = "?limit=100&order=newest&thread=page:" + full;
        String six = "/v1/comparisons/cyclone-vs-django-vs-flask-vs-pyramid-vs-tornado-vs-twisted";
        all.add(() -> run.get("/v1/comments" + list));
        all.add(() -> run.get("/v1/comments.html" + list));
        all.add(() -> run.get("/v1/comments/counts?" + counts()));
        all.add(() -> run.get(six));
        all.add(() -> run.get(six + ".html"));
        all.add(() -> run.get("/v1/catalogue"));
        all.add(() -> run.get("/v1/catalogue?asOf=999999"));
        all.add(() -> run.get("/v1/openapi.json"));
        all.add(() -> run.get("/v1/picks?limit=100&want=orm&want=admin&want=migrations"));
        all.add(() -> run.json("POST", "/v1/comments/preview", Map.of("body", text("a*b_"))));
        all.add(() -> run.json("POST", "/v1/comments/preview", Map.of("body", text("[a]("))));
        all.add(() -> run.json("POST", "/v1/comments", comment(text("[a]("))));
        all.add(() -> run.json("PATCH", "/v1/comments/" + id, Map.of("body", text("a*b_"))));
        all.add(() -> run.json("PUT", "/v1/comments/" + id + "/vote", Map.of("value", 1)));
        all.add(
                () ->
                        run.request("/v1/traits")
                                .header("accept", "a" + " ".repeat(LONGEST) + "b")
                                .build());
    }

    HttpRequest next() {
        return all.get(Math.floorMod(next.getAndIncrement(), all.size())).get();
    }

    private static String text(String part) {
        return part.repeat(LONGEST / part.length());
    }

    private static Map<String, Object> comment(String text) {
        return Map.of("thread", "page:/flood/", "body", text, "author", Map.of("name", "Eve"));
    }

    private static String counts() {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            query.append("&thread=page:/").append(i).append('/').append("a".repeat(60)).append('/');
        }
        return query.substring(1);
    }
}
