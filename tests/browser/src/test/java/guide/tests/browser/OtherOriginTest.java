package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import guide.local.gateway.Gateway;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// The guide on another origin than the page that embeds it.
class OtherOriginTest {

    private final Guide guide = Guide.RUNNING;

    @Test
    void aSiteThatIsAllowedReadsWritesAndVotes() {
        guide.published("page:/elsewhere/", "Read from elsewhere");
        try (HostSite _ = HostSite.start("");
                Visit visit = Visit.begin()) {
            Page page = visit.context().newPage();
            page.navigate(guide.otherOrigin() + "/");
            assertThat(page.locator("framework-comparison table").first()).isVisible();
            assertThat(page.locator("comment-count")).hasText("1 comment");
            Locator first =
                    page.locator(
                            "comment-thread article",
                            new Page.LocatorOptions().setHasText("Read from elsewhere"));
            first.getByRole(AriaRole.BUTTON, Writing.named("Helpful")).first().click();
            assertThat(first.getByRole(AriaRole.BUTTON, Writing.named("Helpful: 1"))).isVisible();

            Writing.at(page).send("Jo", "Written from elsewhere");
            assertThat(page.getByText("once a moderator approves it")).isVisible(soon());

            Writing.at(page).choose("edit");
            assertThat(page.locator("comment-thread").getByLabel("Framework")).isVisible();
        }
    }

    /// Parts that are loaded later have an integrity attribute or a hash in their name.
    @Test
    void aLanguageIsLoadedFromThereToo() {
        try (HostSite _ = HostSite.start(" lang=\"de\"");
                Visit visit = Visit.begin()) {
            Page page = visit.context().newPage();
            page.navigate(guide.otherOrigin() + "/");
            assertThat(page.getByLabel("Ihr Kommentar")).isVisible();
        }
    }

    @Test
    void aSiteThatIsNotAllowedKeepsItsOwnWords() {
        try (HostSite _ = HostSite.withACopy();
                Visit visit =
                        Visit.begin()
                                .expecting(".*(CORS|Failed to load resource|AllowedOrigins).*")) {
            Page page = visit.context().newPage();
            // Of the count, the comparison and the thread.
            List<ConsoleMessage> hints = new ArrayList<>();
            page.onConsoleMessage(
                    message -> {
                        if (isHint(message)) {
                            hints.add(message);
                        }
                    });
            page.navigate(guide.otherOrigin().replace("localhost", "127.0.0.1") + "/");
            assertThat(page.getByText("Their own words.")).isVisible();
            assertThat(page.locator("framework-comparison .guide-notice")).isVisible();
            page.waitForCondition(() -> hints.size() >= 3);
        }
    }

    @Test
    void theLineOfADeploymentIsAllThatAPageNeeds() {
        guide.published("page:/a-post/", "Read by one line");
        try (HostSite _ = HostSite.withTheLineOf(guide.at(""));
                Visit visit = Visit.begin()) {
            Page page = visit.context().newPage();
            page.navigate(guide.otherOrigin() + "/a-post/");
            assertThat(page.locator("comment-thread article")).containsText("Read by one line");
        }
    }

    @Test
    void theLineOfADeploymentBelowAPathAsksBelowIt() {
        guide.published("page:/below/", "Read from below a path");
        try (Gateway mapped = guide.below("/guide");
                HostSite _ = HostSite.withTheLineOf(mapped.address() + "/guide");
                Visit visit = Visit.with(options -> options.setBypassCSP(true))) {
            Page page = visit.context().newPage();
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(guide.otherOrigin() + "/below/");
            assertThat(page.locator("comment-thread article"))
                    .containsText("Read from below a path");
            page.waitForCondition(
                    () ->
                            asked.stream()
                                    .anyMatch(
                                            url ->
                                                    url.startsWith(
                                                            mapped.address()
                                                                    + "/guide/v1/comments")));
        }
    }

    /// The browser asks for a module by CORS, so that the page's own words are all that is left.
    @Test
    void aSiteThatIsNotAllowedIsNotEvenGivenTheElements() {
        try (HostSite _ = HostSite.start("");
                Visit visit = Visit.begin().expecting(".*(CORS|Failed to load resource).*")) {
            Page page = visit.context().newPage();
            page.navigate(guide.otherOrigin().replace("localhost", "127.0.0.1") + "/");
            assertThat(page.getByText("Their own words.")).isVisible();
            assertThat(page.locator("framework-comparison .guide-notice")).hasCount(0);
        }
    }

    /// What is to be set, and for which site.
    private static boolean isHint(ConsoleMessage message) {
        return message.text().contains("Is http://127.0.0.1:")
                && message.text().contains("one of its AllowedOrigins (ALLOWED_ORIGINS locally)");
    }

    /// The proof of work is computed in the page, in small steps.
    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    }
}
