package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Locale;

/// A reader's clock may be wrong: what needs a time takes the guide's.
class ClockTest {

    private final Guide guide = Guide.RUNNING;

    @ParameterizedTest
    @ValueSource(strings = {"PT15M", "-PT15M", "PT3H", "-PT3H"})
    void aFirstVoteAPostAndItsChangeGoWell(String off) {
        String key = "page:/clock" + off.toLowerCase(Locale.ROOT) + "/";
        guide.published(key, "To be voted on");
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.ofThread(key).open(visit, "clock/", clock(Duration.parse(off)));
            vote(page);
            writeAndChange(page);
        }
    }

    /// What another origin may read of an answer, the guide has to allow.
    @Test
    void aFirstVoteFromAnotherOriginGoesWell() {
        guide.published("page:/elsewhere/", "To be voted on");
        try (HostSite _ = HostSite.start("");
                Visit visit = Visit.begin()) {
            Page page = visit.context().newPage();
            page.addInitScript(clock(Duration.ofHours(-3)));
            page.navigate(guide.otherOrigin() + "/");
            vote(page);
        }
    }

    private static void vote(Page page) {
        Locator comment =
                page.locator(
                                "comment-thread article",
                                new Page.LocatorOptions().setHasText("To be voted on"))
                        .first();
        comment.getByRole(AriaRole.BUTTON, Writing.named("Helpful")).first().click();
        assertThat(comment.getByRole(AriaRole.BUTTON, Writing.named("Helpful: 1")))
                .isVisible(soon());
    }

    private static void writeAndChange(Page page) {
        Writing.at(page).send("Ida", "Written at another time");
        Locator own =
                page.locator(
                        "comment-thread article",
                        new Page.LocatorOptions().setHasText("Written at another time"));
        own.getByRole(AriaRole.BUTTON, Writing.named("Edit"))
                .click(new Locator.ClickOptions().setTimeout(40_000));
        page.getByLabel("New text").fill("Changed at another time");
        page.locator("article").getByRole(AriaRole.BUTTON, Writing.named("Save")).click();
        assertThat(page.locator("article").getByText("Changed at another time")).isVisible();
    }

    private static String clock(Duration off) {
        return """
               {
                 const Real = Date;
                 globalThis.Date = class extends Real {
                   constructor(...parts) {
                     if (parts.length) super(...parts);
                     else super(Real.now() + %1$d);
                   }
                   static now() { return Real.now() + %1$d; }
                 };
               }
               """
                .formatted(off.toMillis());
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(40_000);
    }
}
