package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The elements on a German page, and the problems that they show there.
class GermanTest {

    private static final String ALONE = "/blog/2026/six-frameworks/script-only/";

    /// Request bodies that a reader's form can send, each with an error.
    private static final List<String> WRONG =
            List.of(
                    "'body': '', 'author': {'name': ''}",
                    "'body': 'x', 'author': {'name': 'a\\u200bb', 'email': 'x', 'url': 'x'}",
                    "'body': 'a\\u0007', 'author': {'name': 'Ada'}",
                    "'kind': 'suggestion', 'author': {'name': 'Ada'},"
                            + " 'suggestion': {'exact': 'a', 'proposed': 'a'}",
                    "'kind': 'edit', 'author': {'name': 'Ada'},"
                            + " 'edit': {'target': 'frameworks/flask/tagline', 'proposed': 'x'}",
                    "'kind': 'edit', 'author': {'name': 'Ada'}, 'edit': {'target':"
                            + " 'frameworks/flask/tagline', 'proposed': '', 'source': 'https://a.b/'}",
                    "'kind': 'edit', 'author': {'name': 'Ada'},"
                            + " 'edit': {'target': 'frameworks/flask/facts/orm', 'proposed':"
                            + " {'support': 'partial'}, 'source': 'https://a.b/'}",
                    "'kind': 'review-request', 'body': 'x', 'author': {'name': 'Ada'},"
                            + " 'request': {'name': '!', 'language': '', 'link': 'x'}");

    @Test
    void aRuleThatIsBrokenIsSaidInGermanNextToItsField() {
        try (Visit visit = Visit.begin().expecting(Staged.FAILED)) {
            Page page = visit.open(ALONE, Staged::inGerman);
            Locator form = page.locator("comment-thread form.guide-form");
            form.getByLabel("Ihr Kommentar").fill("Unsichtbares");
            form.getByLabel("Name").fill("A\u200bda");
            DeskPage.button(page, "Senden").click();

            Locator error = page.locator(".guide-error", withText("unsichtbaren Zeichen"));
            assertThat(error).hasAttribute("lang", "de");
            assertThat(form.getByLabel("Name")).isFocused();
        }
    }

    @Test
    void aKnownProblemIsSaidInGermanAndAnUnknownOneInTheGuidesWords() {
        try (Visit visit = Visit.begin().expecting(Staged.FAILED)) {
            Page page = visit.open(ALONE, Staged::inGerman);
            Locator wrong = page.locator("comment-thread form > [role=alert]");
            page.route(
                    "**/v1/comments/preview",
                    route -> route.fulfill(Staged.problem(409, "thread-closed", "No more.")));
            preview(page);
            assertThat(wrong).hasText("Die Kommentare sind geschlossen.");
            assertThat(wrong).hasAttribute("lang", "de");

            page.unroute("**/v1/comments/preview");
            page.route(
                    "**/v1/comments/preview",
                    route -> route.fulfill(Staged.problem(418, "brand-new", "Only tea.")));
            preview(page);
            assertThat(wrong).hasText("Only tea.");
            assertThat(wrong).hasAttribute("lang", "en");
        }
    }

    @Test
    void everyRuleThatAReaderCanBreakHasGermanWords() throws IOException {
        Path file = ProjectRoot.root().resolve("embed/src/main/web/strings/de.json");
        JsonNode words = Json.readOwn(Files.readString(file), JsonNode.class).path("base");
        for (String wrong : WRONG) {
            String body = ("{'thread': 'page:/wrong/', " + wrong + "}").replace('\'', '"');
            JsonNode errors = Guide.RUNNING.rejected("/v1/comments", body).path("errors");

            assertThat(errors).as(body).isNotEmpty();
            for (JsonNode error : errors) {
                assertThat(words.has(error.path("detail").asText())).as(error.toString()).isTrue();
            }
        }
    }

    private static void preview(Page page) {
        page.getByLabel("Ihr Kommentar").fill("Vorab");
        Writing.tab(page, "Vorschau").click();
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
