package guide.tests;

import guide.lambda.json.Json;
import guide.tests.MeasuredCalls.Call;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// For each route that asks for no token: what a browser sends there, and the most expensive
/// requests of a given length that were found.
///
/// @param pages that are read, and whose author writes
/// @param traits that a pick can ask for
/// @param claim the id of one
record WorstRequests(FilledPages pages, List<String> traits, String claim) {

    /// @param route as in the template
    /// @param plain what is ordinary there
    /// @param shapes the expensive ones, by name; each takes a length in bytes
    record Route(String route, Call plain, Map<String, IntFunction<Call>> shapes) {}

    /// Texts that take long to read, to render or to fold.
    private static final Map<String, String> TEXTS =
            Map.ofEntries(
                    Map.entry("quotes in quotes", "> "),
                    Map.entry("lists in lists", "- "),
                    Map.entry("open brackets", "["),
                    Map.entry("open images", "!["),
                    Map.entry("links in links", "[a]("),
                    Map.entry("definitions", "[a]: x\n"),
                    Map.entry("open emphasis", "*a **b "),
                    Map.entry("emphasis in words", "a*b_"),
                    Map.entry("backticks", "`a``b"),
                    Map.entry("entities", "&#x0;&amp"),
                    Map.entry("tags", "<b<i"),
                    Map.entry("addresses", "http://a.example/?"),
                    Map.entry("hosts", "a.example "),
                    Map.entry("strikes", "~~a~"),
                    Map.entry("a table", "|a|b\n|-|-\n"),
                    Map.entry("tasks", "- [ ] a\n"),
                    Map.entry("marks", "e\u0301\u0316"),
                    Map.entry("joiners", "\u0645\u200c\u06cc"),
                    Map.entry("emoji", "\ud83d\udc68\u200d\ud83d\udc69"),
                    Map.entry("right to left", "\u05d0b "),
                    Map.entry("look-alikes", "\u0430\u0435\u043e\u0440 "));

    /// What every reader of a page with comments asks for: twenty of them.
    Call page() {
        return Call.get("/v1/comments", ordinary());
    }

    private String ordinary() {
        return "limit=20&thread=page:" + pages.ordinary();
    }

    List<Route> all() {
        return Stream.of(
                        guide(),
                        feeds(),
                        deskFeeds(),
                        entries(),
                        comparing(),
                        files(),
                        reading(),
                        writing(),
                        mail())
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> guide() {
        return List.of(
                read("/v1/frameworks", "/v1/frameworks", "", "q=", "has=orm&has=", "cursor="),
                read("/v1/frameworks/{slug}", "/v1/frameworks/django", "", "asOf=1&x="),
                read(
                        "/v1/frameworks/{slug}/history",
                        "/v1/frameworks/django/history",
                        "",
                        "cursor="),
                read("/v1/claims/{id}/history", "/v1/claims/" + claim + "/history", "", "cursor="),
                read("/v1/facts", "/v1/facts", "limit=20", "limit=100&trait=", "limit=100&x="),
                read("/v1/traits", "/v1/traits", "", "asOf=1", "asOf=999999&x="),
                read("/v1/claims", "/v1/claims", "", "asOf=1", "framework="),
                read("/v1/catalogue", "/v1/catalogue", "", "asOf=1", "x="),
                read("/v1/catalogue.csv", "/v1/catalogue.csv", "", "asOf=1", "x="),
                read("/v1/catalogue.sqlite", "/v1/catalogue.sqlite", "", "asOf=1", "x="),
                read("/v1/schema/catalogue.json", "/v1/schema/catalogue.json", "", "x="),
                read("/v1/openapi.json", "/v1/openapi.json", "", "x="),
                read("/v1/samples", "/v1/samples", "", "frameworks=", "task="),
                read("/v1/problems/{name}", "/v1/problems/not-found", "", "x="));
    }

    private List<Route> feeds() {
        return Stream.of(
                        "/v1/feeds/catalogue",
                        "/v1/feeds/catalogue.atom",
                        "/v1/feeds/catalogue.json",
                        "/v1/feeds/claims",
                        "/v1/feeds/claims.atom",
                        "/v1/feeds/claims.json",
                        "/v1/feeds/frameworks/{slug}")
                .map(
                        route ->
                                read(
                                        route,
                                        route.replace("{slug}", "django.atom"),
                                        "",
                                        "",
                                        "cursor="))
                .toList();
    }

    private List<Route> deskFeeds() {
        String thread = "thread=page:" + pages.full();
        return List.of(
                read(
                        "/v1/feeds/{feed}",
                        "/v1/feeds/threads.atom",
                        thread,
                        thread,
                        thread + "&cursor=",
                        "thread=page:/"),
                read("/v1/feeds/sites/{site}", "/v1/feeds/sites/default.atom", "", "", "cursor="));
    }

    private List<Route> entries() {
        return List.of(
                read(
                        "/v1/frameworks/{slug}/facts/{trait}",
                        "/v1/frameworks/django/facts/orm",
                        "",
                        "x="),
                read("/v1/claims/{id}", "/v1/claims/" + claim, "", "x="),
                read("/v1/catalogue/{kind}/{id}", "/v1/catalogue/traits/orm", "", "x="),
                read(
                        "/v1/catalogue/relations/{from}/{type}/{to}",
                        "/v1/catalogue/relations/cyclone/fork-of/tornado",
                        "",
                        "x="));
    }

    private List<Route> comparing() {
        String six = "/v1/comparisons/cyclone-vs-django-vs-flask-vs-pyramid-vs-tornado-vs-twisted";
        Map<String, IntFunction<Call>> comparisons =
                Map.of(
                        "six", size -> Call.get(six, ""),
                        "six as of a past revision", size -> Call.get(six, "asOf=1"),
                        "six as HTML", size -> Call.get(six + ".html", ""),
                        "names without end",
                                size ->
                                        Call.get(
                                                "/v1/comparisons/a" + "-vs-a".repeat(size / 5),
                                                ""));
        Map<String, IntFunction<Call>> picks =
                Map.of(
                        "many needs", size -> Call.get("/v1/picks", needs("&want=%s@5", size)),
                        "every framework",
                                size ->
                                        Call.get(
                                                "/v1/picks",
                                                "limit=100&asOf=1" + needs("&want=%s", size)),
                        "values without end",
                                size ->
                                        Call.get(
                                                "/v1/picks", "must=orm:" + repeated("yes,", size)));
        return List.of(
                new Route(
                        "/v1/comparisons/{slugs}",
                        Call.get("/v1/comparisons/django-vs-flask", ""),
                        comparisons),
                new Route(
                        "/v1/picks",
                        Call.get("/v1/picks", "must=orm&want=migrations@3&want=admin&mustnot=asgi"),
                        picks),
                read("/v1/picks/presets", "/v1/picks/presets", "", "x="));
    }

    private List<Route> files() {
        return List.of(
                read("/", "/", "", "x="),
                read("/badges/{framework}/{trait}", "/badges/django/orm.svg", "", "x="),
                read("/v1/docs", "/v1/docs", "", "x="),
                read("/v1/docs/{file}", "/v1/docs/swagger-ui.css", "", "x="),
                read("/desk", "/desk", "", "x="),
                read("/desk/{file+}", "/desk/", "", "code="),
                read("/embed/{file}", "/embed/guide.js", "", "x="),
                read("/{proxy+}", "/v1/nothing", "", "x="));
    }

    private List<Route> reading() {
        String thread = "thread=page:" + pages.full();
        String list = ordinary();
        Map<String, IntFunction<Call>> counts =
                Map.of(
                        "a hundred pages",
                        size -> Call.get("/v1/comments/counts", pages(100, size / 100)),
                        "the same page",
                        size ->
                                Call.get(
                                        "/v1/comments/counts", repeated("thread=page:/p/&", size)));
        return List.of(
                read(
                        "/v1/comments",
                        "/v1/comments",
                        list,
                        thread + "&limit=100",
                        thread + "&limit=100&order=newest",
                        thread + "&cursor="),
                read(
                        "/v1/comments.html",
                        "/v1/comments.html",
                        list,
                        thread + "&limit=100",
                        thread + "&limit=100&order=newest&x=",
                        thread + "&returnTo="),
                new Route(
                        "/v1/comments/counts",
                        Call.get("/v1/comments/counts", pages(10, 40)),
                        counts),
                read("/v1/review-requests", "/v1/review-requests", "", "limit=100", "cursor="),
                read("/v1/challenge", "/v1/challenge", "thread=page:/p/", "thread=page:/"));
    }

    private List<Route> writing() {
        String own = "/v1/comments/" + pages.posted();
        return List.of(
                new Route(
                        PREVIEW,
                        json("POST", PREVIEW, Map.of("body", FilledPages.ORDINARY)),
                        texts(text -> json("POST", PREVIEW, Map.of("body", text)))),
                posting(),
                changing(own),
                voting(own + "/vote"),
                reporting(own + "/report"),
                read("/v1/comments/{id}/receipt", own + "/receipt", "", "key=", "returnTo="),
                new Route(
                        "/v1/authors/me",
                        authored(Call.get("/v1/authors/me", "")),
                        Map.of(
                                "all at once",
                                size -> authored(Call.get("/v1/authors/me", "limit=100")),
                                "parameters",
                                size ->
                                        authored(
                                                Call.get(
                                                        "/v1/authors/me",
                                                        repeated("x=1&", size))))));
    }

    /// A link in a mail is longer by its token alone, which has one length.
    private List<Route> mail() {
        String wish = "/v1/subscriptions";
        return List.of(
                new Route(
                        "POST " + wish,
                        json("POST", wish, Map.of("email", "ada@example.org", "scope", "site")),
                        texts(text -> json("POST", wish, Map.of("email", text, "scope", text)))),
                read(wish + "/confirm", wish + "/confirm", "", "token="),
                read(wish + "/unsubscribe", wish + "/unsubscribe", "", "token="),
                read(wish + "/me", wish + "/me", "", "token="),
                read(wish + "/me.html", wish + "/me.html", "", "token="),
                read("/v1/sign-in", "/v1/sign-in", "", "origin="),
                new Route(
                        "POST /v1/sign-in",
                        json(
                                "POST",
                                "/v1/sign-in",
                                Map.of("page", "https://a.example/", "token", "a")),
                        texts(
                                text ->
                                        json(
                                                "POST",
                                                "/v1/sign-in",
                                                Map.of(
                                                        "page",
                                                        "https://a.example/",
                                                        "token",
                                                        text)))),
                // Behind the gateway's authorizer; what it lets through without one is answered
                // 405.
                read("/v1/sign-in/{proxy+}", "/v1/sign-in/openid", "", "x="));
    }

    private static Map<String, IntFunction<Call>> texts(Function<String, Call> call) {
        Map<String, IntFunction<Call>> shapes = new HashMap<>();
        TEXTS.forEach((name, part) -> shapes.put(name, size -> call.apply(repeated(part, size))));
        return shapes;
    }

    private Route posting() {
        Map<String, IntFunction<Call>> shapes =
                texts(text -> json("POST", POST, comment(text, "Ada")));
        TEXTS.forEach(
                (name, part) -> {
                    shapes.put(
                            "a name of " + name,
                            size -> json("POST", POST, comment("Hello", repeated(part, size))));
                    shapes.put("a form of " + name, size -> form(repeated(part, size)));
                });
        shapes.put("fields without end", size -> json("POST", POST, fields(size)));
        shapes.put("arrays in arrays", size -> raw("POST", POST, "[".repeat(size)));
        Call plain = json("POST", POST, comment(FilledPages.ORDINARY, "Ada"));
        return new Route("POST /v1/comments", plain, shapes);
    }

    private Route changing(String own) {
        Map<String, IntFunction<Call>> shapes =
                texts(text -> owned(json("PATCH", own, Map.of("body", text))));
        shapes.put("read", size -> Call.get(own, repeated("x=1&", size)));
        shapes.put("remove without a secret", size -> json("DELETE", own, Map.of()));
        Call plain = owned(json("PATCH", own, Map.of("body", FilledPages.ORDINARY)));
        return new Route("/v1/comments/{id}", plain, shapes);
    }

    private Route voting(String vote) {
        Map<String, IntFunction<Call>> shapes =
                Map.of(
                        "a secret without end",
                        size ->
                                json("PUT", vote, Map.of("value", 1))
                                        .with("authorization", "Bearer " + letters(size)),
                        "fields without end",
                        size -> authored(json("PUT", vote, fields(size))));
        Call plain = authored(json("PUT", vote, Map.of("value", 1)));
        return new Route("/v1/comments/{id}/vote", plain, shapes);
    }

    private Route reporting(String report) {
        Map<String, IntFunction<Call>> shapes =
                texts(
                        text ->
                                authored(
                                        json(
                                                "PUT",
                                                report,
                                                Map.of("reason", "other", "text", text))));
        shapes.put("fields without end", size -> authored(json("PUT", report, fields(size))));
        Call plain = authored(json("PUT", report, Map.of("reason", "spam")));
        return new Route("/v1/comments/{id}/report", plain, shapes);
    }

    private static final String PREVIEW = "/v1/comments/preview";
    private static final String POST = "/v1/comments";

    /// A route that is read, with what is ordinary and with prefixes that are filled up with
    /// letters, words, escapes and parameters; and with headers of that length.
    private static Route read(String route, String path, String plain, String... expensive) {
        Map<String, IntFunction<Call>> shapes = new HashMap<>();
        for (String query : expensive) {
            shapes.put(named(query), size -> Call.get(path, filled(query, "a", size)));
            shapes.put(
                    named(query) + ", words", size -> Call.get(path, filled(query, "ab+", size)));
            shapes.put(
                    named(query) + ", escapes",
                    size -> Call.get(path, filled(query, "%C3%A9", size)));
        }
        shapes.put("parameters", size -> Call.get(path, repeated("a=b&", size)));
        shapes.put("names", size -> Call.get(path, numbered(size)));
        shapes.put(
                "Accept",
                size -> Call.get(path, plain).with("accept", repeated("a/b;q=0.1,", size)));
        shapes.put("blanks", size -> Call.get(path, plain).with("accept", "a" + " ".repeat(size)));
        shapes.put(
                "tags",
                size -> Call.get(path, plain).with("if-none-match", repeated("W/\"a\", ", size)));
        shapes.put(
                "encodings",
                size ->
                        Call.get(path, plain)
                                .with("accept-encoding", repeated("gzip;q=0.1, ", size)));
        shapes.put(
                "gzip",
                size ->
                        Call.get(path, expensive[0].endsWith("=") ? plain : expensive[0])
                                .with("accept-encoding", "gzip"));
        shapes.put("HTML", size -> Call.get(path, plain).with("accept", "text/html"));
        return new Route(route, Call.get(path, plain), shapes);
    }

    /// The query without what is another one in each run.
    private static String named(String query) {
        return "`" + query.replaceAll("[0-9a-f-]{36}", "…") + "`";
    }

    private static String filled(String query, String part, int size) {
        return query.endsWith("=") || query.endsWith("/") ? query + repeated(part, size) : query;
    }

    private static String repeated(String part, int size) {
        int length = part.getBytes(StandardCharsets.UTF_8).length;
        return part.repeat(Math.max(1, size / length));
    }

    private String needs(String form, int size) {
        StringBuilder query = new StringBuilder();
        for (String trait : traits) {
            String need = form.formatted(trait);
            query.append(query.length() + need.length() < size ? need : "");
        }
        return query.toString();
    }

    private static String letters(int size) {
        return "a".repeat(size);
    }

    private static String numbered(int size) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; query.length() < size; i++) {
            query.append('x').append(i).append("=1&");
        }
        return query.toString();
    }

    private static String pages(int count, int length) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String path = "/" + i + "-";
            query.append("&thread=page:").append(path);
            query.append("a".repeat(Math.max(1, length - path.length() - 14))).append('/');
        }
        return query.substring(1);
    }

    private static Map<String, Object> fields(int size) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i < size / 11; i++) {
            fields.put("x" + i, i);
        }
        return fields;
    }

    private static Map<String, Object> comment(String text, String name) {
        return Map.of(
                "thread",
                "page:/worst/" + UUID.randomUUID() + "/",
                "body",
                text,
                "author",
                Map.of("name", name));
    }

    private static Call form(String text) {
        String body =
                "thread=page:/worst/&name=Ada&returnTo=http%3A%2F%2Flocalhost%3A8080%2F&body="
                        + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return raw("POST", POST, body).with("content-type", "application/x-www-form-urlencoded");
    }

    private static Call json(String method, String path, Map<String, Object> body) {
        return raw(method, path, Json.write(body));
    }

    private static Call raw(String method, String path, String body) {
        return new Call(method, path, "", Map.of("content-type", "application/json"), body);
    }

    private Call owned(Call call) {
        return call.with("authorization", "Bearer " + pages.editToken());
    }

    private Call authored(Call call) {
        return call.with("authorization", "Bearer " + pages.secret());
    }
}
