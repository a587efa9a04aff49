package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What moderators and owners do beyond deciding one by one.
class DeskTest {

    private static final String THREAD = "page:/desk-test/";

    private final Guide guide = Guide.RUNNING;

    @Test
    void thePublicationOfTheLogIsUndoneAndTheLogSaysSo() {
        held("Published by mistake");
        try (Visit visit = Visit.begin();
                Visit reader = Visit.begin()) {
            DeskPage desk = DeskPage.signedIn(visit);
            desk.decide("Published by mistake", "Publish");
            Page page =
                    reader.open(
                            "/blog/2026/six-frameworks/script-only/",
                            stage -> stage.withThread(THREAD));
            assertThat(page.getByText("Published by mistake")).isVisible();

            desk.view("Log");
            Locator undo = desk.page().getByRole(AriaRole.BUTTON, Named.of("Undo")).first();
            undo.click();
            assertThat(desk.page().locator("#status")).hasText("Undone.");
            assertThat(desk.page().locator("main tbody tr").first()).containsText("hold → held");
            page.reload();
            assertThat(page.locator("comment-thread .guide-list")).isAttached();
            assertThat(page.getByText("Published by mistake")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Publish", "Reject", "Spam"})
    void whatWasJustDecidedIsUndoneInTheQueue(String decision) {
        String text = "Decided in a hurry: " + decision;
        held(text);
        try (Visit visit = Visit.begin()) {
            DeskPage desk = DeskPage.signedIn(visit);
            desk.decide(text, decision);
            DeskPage.button(desk.page(), "Undo").click();
            assertThat(desk.page().locator("#status")).hasText("Undone.");
            desk.view("Log");
            desk.view("Queue");
            assertThat(desk.entry(text)).isVisible();
            desk.decide(text, "Reject");
        }
    }

    @Test
    void manyAreDecidedAtOnceWithOneReason() {
        held("One of many");
        held("Another of many");
        try (Visit visit = Visit.begin()) {
            DeskPage desk = DeskPage.signedIn(visit);
            desk.entry("One of many").locator(".select").check();
            desk.entry("Another of many").locator(".select").check();
            desk.page().locator(".bulk input").fill("Both off topic");
            DeskPage.button(desk.page(), "Reject selected").click();
            assertThat(desk.page().locator("#status")).containsText("Rejected: 2 of 2.");
            desk.view("Log");
            assertThat(desk.page().locator("tbody tr", withText("Both off topic"))).hasCount(2);
        }
    }

    @Test
    void aStaleFactIsCheckedAgainByAnOwnerAndReadersSeeTheEvidence() {
        stale("/v1/frameworks/flask/facts/openapi");
        try (Visit owner = Visit.begin();
                Visit reader = Visit.begin()) {
            DeskPage desk = DeskPage.signedIn(owner);
            Page page = desk.page();
            desk.view("Facts");
            page.locator("tbody tr", withText("Flask")).first().getByRole(AriaRole.LINK).click();
            page.getByLabel("Note", exactly()).fill("By extensions such as APIFlask.");
            DeskPage.button(page, "Add evidence").click();
            page.getByLabel("Kind of evidence").last().selectOption("docs");
            page.getByLabel("Location").last().fill("https://apiflask.com/openapi/");
            page.getByLabel("Reason for the change").fill("Looked again");
            DeskPage.button(page, "Save fact").click();
            assertThat(page.locator("#status")).containsText("is saved");
            assertThat(page.locator("tbody tr", withText("Flask"))).hasCount(0);

            Page post = reader.open("/blog/2026/six-frameworks/");
            Locator cell =
                    post.locator("framework-comparison td", withText("By extensions such as"));
            cell.locator("button.guide-fact").click();
            assertThat(cell.getByRole(AriaRole.LINK, Named.in("https://apiflask.com/openapi/")))
                    .isVisible();
            assertThat(cell).containsText("Checked on " + day());
        }
    }

    /// Somebody looked at it long ago, as far as the guide knows.
    private void stale(String fact) {
        String tag = guide.tag(fact);
        guide.send(
                "PUT",
                fact,
                """
                {"support": "partial", "note": "By extensions.", "checkedOn": "2020-01-01",
                 "evidence": [{"kind": "docs", "locator": "https://apiflask.com/"}]}
                """,
                "Authorization",
                guide.owner(),
                "If-Match",
                tag);
    }

    private void held(String text) {
        guide.send(
                "POST",
                "/v1/comments",
                "{\"thread\":\"%s\",\"body\":\"%s\",\"author\":{\"name\":\"Ada\"}}"
                        .formatted(THREAD, text));
    }

    /// As the elements write today's date on an English page.
    private static String day() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return today.format(DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static final class Named {

        static Page.GetByRoleOptions of(String name) {
            return new Page.GetByRoleOptions().setName(name);
        }

        static Locator.GetByRoleOptions in(String name) {
            return new Locator.GetByRoleOptions().setName(name);
        }
    }
}
