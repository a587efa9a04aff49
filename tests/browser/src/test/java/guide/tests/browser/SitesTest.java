package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import guide.lambda.json.Json;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// Fault 6.13: two sites, in the elements and in the desk.
class SitesTest {

    private static final String SITES = "/v1/moderation/sites";

    private final Guide guide = Guide.RUNNING;

    @AfterEach
    void thereIsOneSiteAgain() {
        set(site("default"));
        untilKeyIs("page:/elsewhere/");
    }

    @Test
    void theElementsShowWhatIsOfTheirSite() {
        set(site("default"), site("b", guide.otherOrigin()));
        untilKeyIs("page:b/elsewhere/");
        guide.published("page:/elsewhere/", "Of the default site");
        guide.published("page:b/elsewhere/", "Of the other site");
        try (HostSite _ = HostSite.start("");
                Visit visit = Visit.begin()) {
            Page page = visit.context().newPage();
            page.navigate(guide.otherOrigin() + "/");

            assertThat(page.getByText("Of the other site")).isVisible();
            assertThat(page.getByText("Of the default site")).hasCount(0);
            assertThat(page.locator("comment-count")).hasText("1 comment");

            Writing.at(page).send("Jo", "Written on the other site");
            assertThat(page.getByText("once a moderator approves it"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            page.reload();
            assertThat(page.getByText("Written on the other site")).isVisible();
        }
    }

    @Test
    void anElementOfAnUnknownOriginSaysSo() {
        set(site("default", guide.at("")));
        untilKeyIs("");
        try (HostSite _ = HostSite.start("");
                Visit visit = Visit.begin().expecting(".*(origin that no site|status of 400).*")) {
            Page page = visit.context().newPage();
            page.navigate(guide.otherOrigin() + "/");

            Locator notice = page.locator("comment-thread .guide-notice");
            assertThat(notice)
                    .containsText(
                            guide.otherOrigin() + ", an origin that no site of this guide lists");
            assertThat(notice.getByRole(AriaRole.BUTTON)).hasCount(0);
        }
    }

    @Test
    void moderatorsListSitesAndAskForTheQueueOfOne() {
        try (Visit visit = Visit.begin().expecting(".*status of 400.*")) {
            DeskPage desk = DeskPage.signedIn(visit);
            Page page = desk.page();
            desk.view("Sites");
            DeskPage.button(page, "Add a site").click();
            Locator added = page.locator("main .entry").last();
            added.getByLabel("ID").fill("b");
            added.getByLabel("Title").fill("Blog B");
            added.getByLabel("Origins").fill("nowhere");
            DeskPage.button(page, "Save sites").click();
            assertThat(added.getByRole(AriaRole.ALERT)).containsText("origins");

            added.getByLabel("Origins").fill("https://b.example\nhttps://*.b.example\n");
            DeskPage.button(page, "Save sites").click();
            assertThat(page.locator("#status")).containsText("Sites saved");

            desk.view("Queue");
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Site"))
                    .selectOption("Blog B");
            assertThat(page.getByText("The queue is empty.")).isVisible();
        }
    }

    @Test
    void sitesAreTakenAsJsonTooAndGoAway() {
        set(site("default"), site("b", "https://b.example"));
        try (Visit visit = Visit.begin().expecting(".*status of 400.*")) {
            DeskPage desk = DeskPage.signedIn(visit);
            Page page = desk.page();
            desk.view("Sites");
            page.getByText("Advanced: the sites as JSON").click();
            Locator text = page.getByLabel("Sites as JSON");
            assertThat(text).hasValue(Pattern.compile("https://b\\.example"));
            text.fill("[{");
            DeskPage.button(page, "Use this JSON").click();
            assertThat(page.locator("#sites-fault")).containsText("not valid JSON");
            text.fill("[{\"id\": \"default\"}, {\"id\": \"c\", \"title\": \"Blog C\"}]");
            DeskPage.button(page, "Use this JSON").click();
            assertThat(page.locator("main .entry")).hasCount(2);

            DeskPage.button(page, "Remove").click();
            DeskPage.button(page, "Yes, remove it when I save").click();
            assertThat(page.locator("main .entry")).hasCount(1);
            DeskPage.button(page, "Save sites").click();
            assertThat(page.locator("#status")).containsText("Sites saved");
            assertThat(page.locator("main .entry")).hasCount(1);
        }
    }

    private void set(Map<?, ?>... sites) {
        JsonNode now = Json.readOwn(asModerator("GET", ""), JsonNode.class);
        Object next = Map.of("version", now.path("version").asInt(), "sites", List.of(sites));
        asModerator("PUT", Json.write(next));
    }

    private String asModerator(String method, String body) {
        return guide.send(method, SITES, body, "Authorization", guide.moderator());
    }

    private static Map<?, ?> site(String id, String... origins) {
        return Map.of("id", id, "origins", List.of(origins));
    }

    /// Functions follow within five seconds.
    ///
    /// @param expected the key of a page of the other origin; empty where there is none
    private void untilKeyIs(String expected) {
        String path = "page:" + guide.otherOrigin() + "/elsewhere/";
        String key = "?";
        for (int tries = 0; !key.equals(expected) && tries < 100; tries++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            key =
                    Json.readOwn(
                                    guide.answer("GET", "/v1/comments?thread=" + path, "").body(),
                                    JsonNode.class)
                            .path("thread")
                            .path("key")
                            .asText();
        }
        assertThat(key).isEqualTo(expected);
    }
}
