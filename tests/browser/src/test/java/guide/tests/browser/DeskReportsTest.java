package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/// A reader reports, a moderator decides, and the reader is told; and the desk's list of what is
/// published.
class DeskReportsTest {

    private final Guide guide = Guide.RUNNING;

    @Test
    void aReaderIsToldWhatBecameOfAReport() {
        String thread = "page:/reported/";
        guide.published(thread, "Look at this one");
        HostPage host = HostPage.ofThread(thread);
        try (Visit reader = Visit.begin().expecting("error: .* 400 .*/report:.*");
                Visit moderator = Visit.begin()) {
            Page page = host.open(reader, "/host/reported/");
            DeskPage.button(page, "Report the comment by Ada").click();
            page.getByLabel("What is wrong with it?").selectOption("illegal");
            DeskPage.button(page, "Send report").click();
            assertThat(page.locator("li .guide-form [role=alert]")).not().isEmpty();
            page.getByLabel("Details").fill("A law is broken");
            DeskPage.button(page, "Send report").click();
            assertThat(page.locator(".guide-bar [role=status]"))
                    .hasText("Thanks! A moderator will look at it.");

            DeskPage desk = DeskPage.signedIn(moderator);
            desk.view("Reported");
            Locator entry = desk.entry("Look at this one");
            assertThat(entry).containsText("Reported by 1 reader: illegal (1).");
            DeskPage.button(desk.page(), "Show the reports").first().click();
            assertThat(entry).containsText("A law is broken");
            desk.decide("Look at this one", "Keep");

            page.reload();
            assertThat(page.locator("comment-thread"))
                    .containsText("the comment by Ada that you reported. It stays.");
            page.reload();
            assertThat(page.locator("comment-thread")).not().containsText("that you reported");
        }
    }

    @Test
    void whatIsTakenBackFromThePublishedIsUndone() {
        String id = guide.published("page:/taken-back/", "Taken back");
        try (Visit visit = Visit.begin()) {
            DeskPage desk = DeskPage.signedIn(visit);
            Page page = desk.page();
            list(page, id, "Taken back");
            desk.view("Published");
            DeskPage.button(page, "The author’s record").click();
            assertThat(desk.entry("Taken back")).containsText("Approved");
            desk.decide("Taken back", "Remove");
            DeskPage.button(page, "Undo").click();

            assertThat(page.locator("#status")).hasText("Undone.");
            page.navigate(guide.at("/v1/comments.html?thread=page:/taken-back/"));
            assertThat(page.getByText("Taken back")).isVisible();
        }
    }

    /// The list of what is published follows the stream, which this guide has not.
    private void list(Page page, String id, String text) {
        String item = PublishedList.of(guide, id, "page:/taken-back/", text);
        page.route(
                Pattern.compile("/v1/moderation/contributions\\?state=published.*"),
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("application/json")
                                        .setBody(item)));
    }
}
