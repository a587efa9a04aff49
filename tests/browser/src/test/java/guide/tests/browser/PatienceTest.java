package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// A post is sent exactly once, and kept until it has arrived, whatever happens in between.
class PatienceTest {

    private static final String ALONE = "/blog/2026/six-frameworks/script-only/";
    private static final String POSTS = "**/v1/comments";

    @Test
    void twoClicksSendOnce() {
        List<String> keys = new ArrayList<>();
        try (Visit visit = Visit.begin()) {
            Page page = open(visit, "page:/twice/");
            page.route(POSTS, route -> noted(route, keys).fallback());
            Writing writing = Writing.at(page);
            writing.form().getByLabel("Your comment").fill("Clicked twice");
            writing.form().getByLabel("Name").fill("Ida");
            DeskPage.button(page, "Send").dblclick();

            assertThat(page.getByText("once a moderator approves it")).isVisible(soon());
            assertThat(keys).hasSize(1);
        }
    }

    @Test
    void aBusyGuideIsWaitedForWithTheSameKey() {
        List<String> keys = new ArrayList<>();
        try (Visit visit = Visit.begin().expecting(Staged.FAILED)) {
            Page page = open(visit, "page:/busy/");
            page.route(POSTS, route -> busyAtFirst(noted(route, keys), keys.size()));
            Writing.at(page).send("Ida", "Sent to a busy guide");

            assertThat(page.getByText("The server is busy. Retrying in")).isVisible(soon());
            assertThat(page.getByText("once a moderator approves it")).isVisible(soon());
            assertThat(keys).hasSize(3);
            assertThat(new HashSet<>(keys)).hasSize(1);
        }
    }

    @Test
    void whoIsOffLineIsToldAndItIsSentAfterwards() {
        try (Visit visit = Visit.begin().expecting(".*(ERR_|Failed to load).*")) {
            Page page = open(visit, "page:/offline/");
            Writing.at(page).begin();
            visit.context().setOffline(true);
            Writing.at(page).send("Ida", "Written on a train");
            assertThat(page.getByText("You're offline")).isVisible(soon());

            visit.context().setOffline(false);
            assertThat(page.getByText("once a moderator approves it")).isVisible(soon());
        }
    }

    @Test
    void whatWasSentWithoutAnAnswerIsTakenUpByTheNextVisitWithItsKey() {
        List<String> keys = new ArrayList<>();
        try (Visit visit = Visit.begin().expecting(".*(ERR_|Failed to load).*")) {
            Page page = open(visit, "page:/reload/");
            page.route(POSTS, route -> noted(route, keys).abort());
            Writing.at(page).send("Ida", "Sent before a reload");
            assertThat(page.getByText("Retrying in")).isVisible(soon());

            page.unroute(POSTS);
            page.route(POSTS, route -> noted(route, keys).fallback());
            page.reload();
            assertThat(page.getByText("once a moderator approves it")).isVisible(soon());
            assertThat(new HashSet<>(keys)).hasSize(1);
        }
    }

    @Test
    void aDraftIsThereAgainUntilItIsForgotten() {
        try (Visit visit = Visit.begin()) {
            Page page = open(visit, "page:/draft/");
            Locator text = page.getByLabel("Your comment");
            text.fill("Half a thought");
            page.navigate(Guide.RUNNING.at("/"));
            page.goBack();
            assertThat(text).hasValue("Half a thought");

            page.getByText("Data stored in this browser").click();
            DeskPage.button(page, "Delete this data").click();
            assertThat(text).hasValue("");
            assertThat(page.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
        }
    }

    private static Page open(Visit visit, String thread) {
        Page page = visit.open(ALONE, stage -> stage.withThread(thread));
        assertThat(page.locator("comment-thread form.guide-form")).isVisible();
        return page;
    }

    /// Records the idempotency key of a post.
    private static Route noted(Route route, List<String> keys) {
        if (route.request().method().equals("POST")) {
            keys.add(route.request().headers().get("idempotency-key"));
        }
        return route;
    }

    /// The first request gets a 503, the second a 429; then the guide responds normally.
    private static void busyAtFirst(Route route, int tries) {
        if (tries > 2) {
            route.fallback();
        } else {
            route.fulfill(
                    Staged.problem(tries == 1 ? 503 : 429, "unavailable", "Later.")
                            .setHeaders(
                                    Map.of(
                                            "Retry-After",
                                            "1",
                                            "Content-Type",
                                            "application/problem+json")));
        }
    }

    /// A post is delayed by the minimum time that a person takes to write.
    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(40_000);
    }
}
