package guide.tests.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts pages into the state that a test needs: another thread, another text direction, or an API
/// that is slow, broken or empty.
record Staged(Page page, List<Change> changes) {

    /// What the browser logs if the guide fails.
    static final String FAILED = ".*Failed to load resource.*";

    private static final Pattern THREAD =
            Pattern.compile(
                    "(?s)(<comment-thread) thread=\"[^\"]+\"(.*?>)(.*?)(</comment-thread>)");

    Staged(Page page) {
        this(page, new ArrayList<>());
    }

    /// Replaces the thread of the page, also in the server-rendered text.
    Staged withThread(String key) {
        return changing(html -> withThread(html, key));
    }

    /// Compares other frameworks than the page does.
    Staged comparing(String slugs) {
        return changing(
                html ->
                        html.replaceAll(
                                "(<framework-comparison) slugs=\"[^\"]+\"",
                                "$1 slugs=\"" + slugs + "\""));
    }

    Staged fromRightToLeft() {
        return changing(
                html -> html.replace("<html lang=\"en\">", "<html lang=\"ar\" dir=\"rtl\">"));
    }

    Staged inGerman() {
        return inLanguage("de");
    }

    Staged inLanguage(String language) {
        return changing(
                html -> html.replace("<html lang=\"en\">", "<html lang=\"" + language + "\">"));
    }

    /// The guide never responds.
    Staged waiting() {
        page.route("**/v1/**", route -> {});
        return this;
    }

    /// The guide responds with a server error.
    Staged broken() {
        page.route("**/v1/**", route -> route.fulfill(problem(503, "unavailable", "Try again.")));
        return this;
    }

    /// All lists of the guide are empty.
    Staged empty() {
        page.route(
                Pattern.compile("/v1/(review-requests|moderation/(queue|contributions)|facts)"),
                EMPTY::fulfill);
        page.route(Pattern.compile("/v1/moderation/log"), EMPTY::fulfill);
        return this;
    }

    static Route.FulfillOptions problem(int status, String type, String detail) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody(
                        """
                        {"type": "/v1/problems/%s", "title": "No", "status": %d, "detail": "%s"}
                        """
                                .formatted(type, status, detail));
    }

    private record Fixed(String json) {
        void fulfill(Route route) {
            route.fulfill(
                    new Route.FulfillOptions().setContentType("application/json").setBody(json));
        }
    }

    private static final Fixed EMPTY = new Fixed("{\"items\":[]}");

    /// Changes the source of a page.
    interface Change {
        String of(String html);
    }

    private Staged changing(Change change) {
        if (changes.isEmpty()) {
            page.route(url -> url.endsWith("/") || url.contains("/#"), this::change);
        }
        changes.add(change);
        return this;
    }

    private void change(Route route) {
        if (!route.request().resourceType().equals("document")) {
            route.fallback();
            return;
        }
        APIResponse answer = route.fetch();
        String html = answer.text();
        for (Change change : changes) {
            html = change.of(html);
        }
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(html));
    }

    private static String withThread(String html, String key) {
        String fragment = Guide.RUNNING.send("GET", "/v1/comments.html?thread=" + key, "");
        return THREAD.matcher(html)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        found.group(1)
                                                + " thread=\""
                                                + key
                                                + "\""
                                                + found.group(2)
                                                + (found.group(3).isEmpty() ? "" : fragment)
                                                + found.group(4)));
    }
}
