package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import guide.comments.domain.ThreadKey;
import guide.testing.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Which thread a page has (faults 6.1, 6.2 and 6.4).
class PageThreadTest {

    private static final int PATHS = 100_000;
    private static final int AT_ONCE = 20_000;

    private static final List<String> PIECES =
            List.of(
                    "/",
                    "/",
                    "/",
                    "\\",
                    "a",
                    "B",
                    "~",
                    "-",
                    ".",
                    "..",
                    "%2e",
                    "%2E",
                    "%2F",
                    "%5c",
                    "%41",
                    "%7e",
                    "%c3%a4",
                    "%",
                    "%z",
                    "%2",
                    "%25",
                    " ",
                    "\t",
                    "\n",
                    "[",
                    "]",
                    "{",
                    "|",
                    "}",
                    "^",
                    "`",
                    "<",
                    ">",
                    "\"",
                    "'",
                    "!",
                    "(",
                    ";",
                    ",",
                    "=",
                    "@",
                    ":",
                    "+",
                    "&",
                    "$",
                    "*",
                    "ä",
                    "ß",
                    "日",
                    "😀",
                    "\u00a0",
                    "\u200b",
                    "\u202e",
                    "\ufeff",
                    "\u0001",
                    "\u007f",
                    "?",
                    "#",
                    "index.html",
                    "x.html",
                    "v1.2");

    private final Guide guide = Guide.RUNNING;
    private final String name = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource({
        "/käse/, '', /k%C3%A4se/",
        "/Hello World, '', /Hello%20World/",
        "/a[b]/index.html, '', /a%5Bb%5D/",
        "/p?page=2, /p, /p/",
        "/p, ./other/?x#y, /other/",
        "/p, https://elsewhere.invalid/other/, /p/",
        "/p, 'http://[', /p/",
    })
    void aPageHasItsOwnThreadOrItsCanonicalOnes(String path, String canonical, String form) {
        guide.published("page:/" + name + form, "Here it is");
        try (Visit visit = Visit.begin()) {
            Page page = visit.context().newPage();
            String link =
                    "<link rel='alternate Canonical' href='"
                            + canonical.replaceFirst("^/", "/" + name + "/")
                            + "'>";
            String html = canonical.isEmpty() ? elements("") : link + elements("");
            open(page, path, html);

            assertThat(page.locator("comment-thread article")).hasCount(1);
            assertThat(page.locator("comment-count")).hasText("1 comment");
        }
    }

    @Test
    void whereAScriptGoesToAnotherPageTheFirstOnesLinkDoesNotCount() {
        guide.published("page:/" + name + "/b/", "Here it is");
        try (Visit visit = Visit.begin()) {
            Page page = visit.context().newPage();
            open(page, "/a/", "<link rel=canonical href='/" + name + "/a/'><main></main>");
            page.evaluate("path => history.pushState(null, '', path)", "/" + name + "/b");
            page.evaluate(
                    "document.querySelector('main').innerHTML = '<comment-thread></comment-thread>'");

            assertThat(page.locator("comment-thread article")).hasCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n  page:/%s/p\n", "page:/%s/p/index.html", "page:/./%s//../%s/p"})
    void whatAPageCallsItsThreadMayBeInAnyForm(String form) {
        String key = "page:/" + name + "/p/";
        guide.published(key, "Here it is");
        try (Visit visit = Visit.begin()) {
            Page page = visit.context().newPage();
            String thread = form.replaceFirst("%s", name).replace("%s", name);
            open(
                    page,
                    "/elsewhere/",
                    elements(" thread='" + thread.replace("//../", "/../") + "'"));

            assertThat(page.locator("comment-thread article")).hasCount(1);
            assertThat(page.locator("comment-count")).hasText("1 comment");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'This can''t be shown here: thread must be page:/path, framework:slug,'",
        "de, 'Das kann hier nicht angezeigt werden: Die Seite nennt keine Diskussion'",
    })
    void whatIsRefusedForGoodIsToldWithItsReason(String language, String said) {
        try (Visit visit = Visit.begin().expecting("(?s).*(Failed to load|must be page:/path).*")) {
            Page page = visit.context().newPage();
            List<String> errors = new ArrayList<>();
            page.onConsoleMessage(message -> errors.add(message.text()));
            open(
                    page,
                    "/p/",
                    "<div lang="
                            + language
                            + "><comment-thread thread='nonsense'>"
                            + "Ours</comment-thread><comment-count thread='page:/"
                            + name
                            + "/'></comment-count><comment-count thread='worse'>Many"
                            + "</comment-count></div>");

            Locator thread = page.locator("comment-thread");
            assertThat(thread.locator(".guide-notice")).containsText(said);
            assertThat(thread).containsText("Ours");
            assertThat(thread.locator("button")).hasCount(0);
            assertThat(page.locator("comment-count").first())
                    .hasText(language.equals("en") ? "0 comments" : "0 Kommentare");
            assertThat(page.locator("comment-count").last()).hasText("Many");
            assertThat(errors)
                    .anyMatch(
                            text ->
                                    text.startsWith("comment-thread: thread must be")
                                            && text.contains("has to ask for something else"))
                    .anyMatch(text -> text.contains("\"worse\" must be page:/path"));
        }
    }

    @ParameterizedTest
    @CsvSource({"404, false", "403, false", "400, false", "408, true", "429, true", "503, true"})
    void onlyWhatMayPassIsTriedAgain(int status, boolean again) {
        try (Visit visit = Visit.begin().expecting("(?s).*")) {
            Page page = visit.context().newPage();
            page.route(
                    "**/v1/comments?**",
                    route -> route.fulfill(Staged.problem(status, "brand-new", "Only tea.")));
            open(page, "/p/", "<comment-thread></comment-thread>");

            Locator notice = page.locator("comment-thread > .guide-notice");
            assertThat(notice).isVisible();
            assertThat(notice.locator("button")).hasCount(again ? 1 : 0);
            assertThat(notice)
                    .containsText(
                            again
                                    ? "Couldn't load"
                                    : status == 404 ? "Nothing found" : "Only tea.");
        }
    }

    /// However an address is written, the guide makes of it what it makes of the path to which the
    /// browser brings it.
    @Test
    void theGuideReadsPathsAsBrowsersDo() {
        long seed = Long.getLong("property.seed", System.nanoTime());
        System.out.println(PATHS + " paths from -Dproperty.seed=" + seed);
        RandomGenerator random = new SplittableRandom(seed);
        try (Visit visit = Visit.begin()) {
            Page page = visit.context().newPage();
            open(page, "/p/", "");
            for (int done = 0; done < PATHS; done += AT_ONCE) {
                List<String> written = new ArrayList<>();
                for (int n = 0; n < AT_ONCE; n++) {
                    written.add(path(random));
                }
                List<?> read =
                        (List<?>)
                                page.evaluate(
                                        "all => all.map(one => new URL(location.origin + one).pathname)",
                                        written);
                for (int n = 0; n < AT_ONCE; n++) {
                    assertThat(ThreadKey.parse("page:" + written.get(n)))
                            .as("-Dproperty.seed=" + seed + " " + written.get(n))
                            .isPresent()
                            .isEqualTo(ThreadKey.parse("page:" + read.get(n)));
                }
            }
        }
    }

    private static String path(RandomGenerator random) {
        StringBuilder path = new StringBuilder("/");
        for (int n = random.nextInt(8); n > 0; n--) {
            path.append(Property.oneOf(random, PIECES));
        }
        return path.toString();
    }

    private static String elements(String thread) {
        return "<p><comment-count"
                + thread
                + ">Comments</comment-count></p><comment-thread"
                + thread
                + "></comment-thread>";
    }

    private void open(Page page, String path, String html) {
        String document =
                "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title>"
                        + "<link rel=icon href='data:,'><script type=module src=/embed/guide.js></script>"
                        + html;
        page.route(
                url -> url.contains(name) && !url.contains("/v1/"),
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("text/html; charset=utf-8")
                                        .setBody(document)));
        page.navigate(guide.at("/" + name + path));
    }
}
