package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Drives the moderation desk as a moderator.
record DeskPage(Page page) {

    private static final Pattern QUEUE = Pattern.compile("/v1/moderation/queue(\\?|$)");

    /// Opens the desk, which asks for the longest page of the queue that there is: other tests
    /// leave contributions waiting before the one that a test looks for.
    static Page open(Visit visit) {
        visit.context()
                .route(
                        QUEUE,
                        route -> {
                            String url = route.request().url();
                            route.resume(
                                    new Route.ResumeOptions()
                                            .setUrl(url.replaceFirst("limit=20", "limit=100")));
                        });
        return visit.open("/desk/");
    }

    /// Signs in at the local issuer with the name that it suggests.
    static DeskPage signedIn(Visit visit) {
        Page page = open(visit);
        button(page, "Sign in").click();
        page.waitForURL("**/oidc/authorize**");
        button(page, "Sign in").click();
        assertThat(heading(page, "Queue")).isVisible();
        return new DeskPage(page);
    }

    /// Signs in, then puts the page into a state and reloads it.
    static DeskPage signedIn(Visit visit, Consumer<Staged> stage) {
        DeskPage desk = signedIn(visit);
        stage.accept(new Staged(desk.page()));
        desk.page().reload();
        return desk;
    }

    /// Returns the contribution in the queue with this text.
    Locator entry(String text) {
        return page.locator(".entry", new Page.LocatorOptions().setHasText(text));
    }

    void decide(String text, String decision) {
        Locator entry = entry(text);
        entry.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(decision).setExact(true))
                .click();
        assertThat(entry).hasCount(0);
    }

    void view(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        assertThat(heading(page, name)).isVisible();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(2));
    }
}
