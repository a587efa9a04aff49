package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import guide.lambda.json.Json;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// What moderators do about people, from the queue.
class DeskPeopleTest {

    private static final String THREAD = "page:/desk-people/";

    private final Guide guide = Guide.RUNNING;

    @Test
    void anAnswerPublishesThePostAndCarriesTheBadge() {
        post("How do I begin?");
        try (Visit visit = Visit.begin();
                Visit reader = Visit.begin()) {
            Locator entry = opened(DeskPage.signedIn(visit), "How do I begin?");
            entry.getByLabel("Your answer").fill("With the **tutorial**.");
            entry.getByLabel("Your name").fill("Grace");
            press(entry, "Publish and answer");
            assertThat(entry).hasCount(0);

            Page page =
                    reader.open(
                            "/blog/2026/six-frameworks/script-only/",
                            stage -> stage.withThread(THREAD));
            Locator answer =
                    page.locator(
                            "comment-thread article",
                            new Page.LocatorOptions().setHasText("With the tutorial."));
            assertThat(answer.last().locator(".guide-badge").first()).hasText("Moderator");
        }
    }

    @Test
    void allOfAnAuthorGoesAtOnceAndNothingMoreOfThemArrives() {
        JsonNode first = post("Cheap numbats");
        String secret = "Bearer " + first.path("authorSecret").asText();
        guide.send("POST", "/v1/comments", body("Cheaper numbats"), "Authorization", secret);
        try (Visit visit = Visit.begin()) {
            DeskPage desk = DeskPage.signedIn(visit);
            Locator entry = opened(desk, "Cheap numbats");
            press(entry, "All of this author is spam");
            press(entry, "Yes, take all of it and block the author");

            assertThat(desk.page().locator("#status"))
                    .hasText("Marked as spam: 2. You can undo this.");
            assertThat(desk.entry("numbats")).hasCount(0);
        }
        Assertions.assertThatThrownBy(
                        () ->
                                guide.send(
                                        "POST",
                                        "/v1/comments",
                                        body("More numbats"),
                                        "Authorization",
                                        secret))
                .hasMessageContaining("blocked");
    }

    @Test
    void allOfAnAuthorComesBackWithOneUndoAndTheyMayWriteAgain() {
        JsonNode first = post("A wallaroo by mistake");
        String secret = "Bearer " + first.path("authorSecret").asText();
        guide.send("POST", "/v1/comments", body("Another wallaroo"), "Authorization", secret);
        try (Visit visit = Visit.begin()) {
            DeskPage desk = DeskPage.signedIn(visit);
            Locator entry = opened(desk, "A wallaroo by mistake");
            press(entry, "All of this author is spam");
            press(entry, "Yes, take all of it and block the author");
            assertThat(desk.entry("wallaroo")).hasCount(0);

            DeskPage.button(desk.page(), "Undo").click();

            assertThat(desk.page().locator(".done")).containsText("Undone.");
            assertThat(desk.entry("wallaroo")).hasCount(2);
        }
        guide.send("POST", "/v1/comments", body("A third wallaroo"), "Authorization", secret);
    }

    @Test
    void aBlockIsUndoneAtOnceOrLaterFromTheListOfBlocks() {
        post("Is this one blocked?");
        try (Visit visit = Visit.begin()) {
            DeskPage desk = DeskPage.signedIn(visit);
            Page page = desk.page();
            press(opened(desk, "Is this one blocked?"), "Block author");
            assertThat(page.locator(".done")).containsText("Blocked.");
            DeskPage.button(page, "Undo").click();
            assertThat(page.locator(".done")).containsText("Undone.");

            press(opened(desk, "Is this one blocked?"), "Block author");
            assertThat(page.locator(".done")).containsText("Blocked.");
            desk.view("Blocks");
            int before = page.locator("main .entry").count();
            DeskPage.button(page, "Unblock").first().click();
            assertThat(page.locator(".done")).containsText("Not blocked any more.");
            assertThat(page.locator("main .entry")).hasCount(before - 1);
            DeskPage.button(page, "Undo").click();
            assertThat(page.locator("main .entry")).hasCount(before);
            DeskPage.button(page, "Unblock").first().click();
            desk.view("Queue");
            desk.decide("Is this one blocked?", "Reject");
        }
    }

    @Test
    void aWordIsBlockedBeforeAnybodyHasWrittenIt() {
        try (Visit visit = Visit.begin().expecting(Staged.FAILED)) {
            DeskPage desk = DeskPage.signedIn(visit);
            Page page = desk.page();
            desk.view("Blocks");
            Locator form = page.locator("main details");
            form.locator("summary").click();
            press(form, "Block");
            assertThat(form.locator(".outcome")).not().isEmpty();
            assertThat(form.getByLabel("Which")).isFocused();

            form.getByLabel("Which").fill("numbatcoin");
            press(form, "Block");

            assertThat(page.locator(".done")).containsText("Blocked.");
            assertThat(desk.entry("numbatcoin")).containsText("Held for good");
            DeskPage.button(page, "Undo").click();
            assertThat(desk.entry("numbatcoin")).hasCount(0);
        }
    }

    @Test
    void aThreadIsClosedInOnePressAndOpenedAgain() {
        post("Shall this thread be closed?");
        try (Visit visit = Visit.begin()) {
            Locator entry = DeskPage.signedIn(visit).entry("Shall this thread be closed?");
            press(entry, "Close the thread");
            assertThat(entry.locator(".context [role=alert]")).hasText("The thread is closed.");
            press(entry, "Open the thread");
            assertThat(entry.locator(".context [role=alert]")).hasText("The thread is open.");
            press(entry, "Reject");
        }
    }

    private static Locator opened(DeskPage desk, String text) {
        Locator entry = desk.entry(text);
        entry.locator("summary").click();
        return entry;
    }

    private static void press(Locator entry, String button) {
        entry.locator("button", new Locator.LocatorOptions().setHasText(button)).click();
    }

    private JsonNode post(String text) {
        return Json.readOwn(guide.send("POST", "/v1/comments", body(text)), JsonNode.class);
    }

    private static String body(String text) {
        return """
        {"thread": "%s", "body": "%s", "author": {"name": "Eve"}}
        """
                .formatted(THREAD, text);
    }
}
