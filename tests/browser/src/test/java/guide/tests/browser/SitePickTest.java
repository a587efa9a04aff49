package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

/// The page of a pick in a browser: with a script, without one, by keyboard.
class SitePickTest {

    private static final String NEEDS = "/pick/?must=orm&want=websockets@3";

    @Test
    void chipsChangeWithoutLoadingThePageAndTheWayBackLeadsThroughThem() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.open(NEEDS);
            page.evaluate("window.kept = 1");
            String first = page.locator("#answer").textContent();
            page.locator("#add").selectOption("openapi");
            page.locator("#as-want").click();
            assertThat(page.locator(".chip")).hasCount(3);
            assertThat(page).hasURL(Pattern.compile("want=openapi&want=websockets@3$"));
            page.locator("main").getByRole(AriaRole.BUTTON, Writing.named("Remove ORM")).click();
            assertThat(page.locator(".chip")).hasCount(2);
            assertThat(page.locator("#answer")).not().hasText(first);

            page.goBack();
            assertThat(page.locator(".chip")).hasCount(3);
            page.goBack();
            assertThat(page.locator("#answer")).hasText(first);
            page.goForward();
            assertThat(page.locator(".chip")).hasCount(3);
            Assertions.assertThat(page.evaluate("window.kept")).isEqualTo(1);
        }
    }

    @Test
    void theKeyboardAloneChangesANeedAndKeepsItsPlace() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.open(NEEDS);
            Locator chip =
                    page.locator("main")
                            .getByRole(
                                    AriaRole.BUTTON,
                                    Writing.named("WebSockets, importance 3 of 5"));
            chip.press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasText("1");
            page.keyboard().press("Space");
            Locator changed =
                    page.locator("main")
                            .getByRole(
                                    AriaRole.BUTTON,
                                    Writing.named("WebSockets, importance 1 of 5"));
            assertThat(changed).isFocused();
            assertThat(page.locator("p[role=status].unseen"))
                    .hasText(page.locator("#answer").textContent());

            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".chip")).hasCount(1);
            assertThat(page.locator(":focus")).hasText("ORM");
        }
    }

    @Test
    void withoutAScriptTheFormAsksTheServer() {
        try (Visit visit = Visit.with(options -> options.setJavaScriptEnabled(false))) {
            Page page = visit.open("/pick/");
            page.locator("#add").selectOption("orm");
            page.locator("#as-must").press("Enter");
            assertThat(page).hasURL(Pattern.compile("/pick/\\?must=orm$"));
            page.locator("[data-need=orm] .chip").press("Enter");
            page.locator("[data-need=orm] [value='0-want-4']").press("Enter");
            assertThat(page).hasURL(Pattern.compile("/pick/\\?want=orm@4$"));
            page.locator("#limits > summary").press("Enter");
            page.locator("#value").fill("10");
            page.locator("#value").press("Enter");
            assertThat(page.locator(".chip").first()).hasText("Other protocols: 10");
        }
    }

    @Test
    void aSituationIsAClickAway() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.open("/pick/");
            page.locator("#situation-api").click();
            assertThat(page).hasURL(Pattern.compile("/pick/api/$"));
            assertThat(page.locator("h1")).hasText("An API");
            assertThat(page.locator("#situation-api")).isFocused();
            page.locator("#pick-litestar summary").click();
            page.locator("#pick-litestar .reasons button").first().click();
            assertThat(page.locator("#pick-litestar div.fact:popover-open")).isVisible();
        }
    }

    @Test
    void whatIsRefusedIsToldAndNothingIsLost() {
        try (Visit visit = Visit.begin().expecting(".*400.*")) {
            Page page = visit.open(NEEDS);
            page.locator("#limits > summary").click();
            page.locator("#limit").selectOption("packages-installed");
            page.locator("#value").fill("many");
            page.locator("#limit-as-must").click();
            assertThat(page.locator(".refusal")).containsText("is compared with a number");
            assertThat(page.locator(".chip")).hasCount(2);
            assertThat(page.locator("#limits")).hasAttribute("open", "");
            assertThat(page).hasURL(Pattern.compile("must=orm&want=websockets@3$"));
        }
    }

    @Test
    void theLinkIsCopied() {
        try (Visit visit =
                Visit.with(
                        options ->
                                options.setPermissions(
                                        List.of("clipboard-read", "clipboard-write")))) {
            Page page = visit.open("/pick/");
            page.locator("#add").selectOption("orm");
            page.locator("#as-must").click();
            page.locator(".copy").press("Enter");
            assertThat(page.locator(".copy")).hasText("Copied");
            Assertions.assertThat(page.evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(Guide.RUNNING.at("/pick/?must=orm#answer"));
        }
    }
}
