package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

/// A moderator edits a text from the queue; readers see that somebody did, and the author's words
/// come back at a press.
class DeskEditTest {

    private static final String THREAD = "page:/desk-edits/";

    private final Guide guide = Guide.RUNNING;

    @Test
    void aTextIsEditedPublishedAndMarked() {
        post("Call quokka at 555 0100");
        try (Visit visit = Visit.begin();
                Visit reader = Visit.begin()) {
            DeskPage desk = DeskPage.signedIn(visit);
            edit(desk, "Call quokka", "Call quokka.", "A telephone number");
            assertThat(desk.page().locator(".done")).containsText("Edited.");
            assertThat(desk.entry("Call quokka").locator(".edited"))
                    .hasText("Edited by a moderator.");
            desk.decide("Call quokka", "Publish");

            Page page =
                    reader.open(
                            "/blog/2026/six-frameworks/script-only/",
                            stage -> stage.withThread(THREAD));
            Locator shown =
                    page.locator(
                            "comment-thread article",
                            new Page.LocatorOptions().setHasText("Call quokka."));
            assertThat(shown.last()).containsText("edited by a moderator");
        }
    }

    @Test
    void anEditIsUndoneAndOneWithoutReasonIsRefused() {
        post("Bilbies are at 555 0101");
        try (Visit visit = Visit.begin()) {
            DeskPage desk = DeskPage.signedIn(visit);
            edit(desk, "Bilbies", "Bilbies.", "");
            assertThat(desk.entry("Bilbies").locator(".edit .outcome")).containsText("reason");
            desk.page().reload();
            edit(desk, "Bilbies", "Bilbies.", "A telephone number");
            assertThat(desk.entry("Bilbies").locator(".edited")).isVisible();

            DeskPage.button(desk.page(), "Undo").click();
            assertThat(desk.page().locator("#status")).hasText("Undone.");
            desk.page().reload();
            assertThat(desk.entry("Bilbies are at 555 0101")).isVisible();
            assertThat(desk.entry("Bilbies").locator(".edited")).hasCount(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "1280, LIGHT", "390, DARK", "1280, DARK"})
    void theFormIsAccessibleAtAnyWidth(int width, ColorScheme scheme) {
        String animal = "Wombat" + width + scheme;
        post(animal + " at 555 0102");
        try (Visit visit =
                Visit.with(
                        options ->
                                options.setViewportSize(width, 900)
                                        .setColorScheme(scheme)
                                        .setBypassCSP(true))) {
            DeskPage desk = DeskPage.signedIn(visit);
            Page page = desk.page();
            edit(desk, animal, animal + ".", "A telephone number");
            assertThat(desk.entry(animal).locator(".edited")).isVisible();
            open(desk.entry(animal));
            assertThat(desk.entry(animal).locator(".edit pre")).containsText("555 0102");

            Axe.assertNoViolation(page);
            desk.entry(animal).scrollIntoViewIfNeeded();
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(
                                    Path.of(
                                            "target/pictures",
                                            "desk-edit-" + width + "-" + scheme + ".png")));
        }
    }

    private static void edit(DeskPage desk, String entry, String text, String reason) {
        Locator form = open(desk.entry(entry));
        form.getByLabel("Text").fill(text);
        form.getByLabel("Reason").fill(reason);
        form.locator("button", new Locator.LocatorOptions().setHasText("Save the text")).click();
    }

    private static Locator open(Locator entry) {
        Locator form = entry.locator(".edit");
        form.locator("button", new Locator.LocatorOptions().setHasText("Edit")).click();
        return form;
    }

    private void post(String text) {
        guide.send(
                "POST",
                "/v1/comments",
                "{\"thread\":\"%s\",\"body\":\"%s\",\"author\":{\"name\":\"Ada\"}}"
                        .formatted(THREAD, text));
    }
}
