package guide.tests.tasks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;

import guide.tests.walks.Processes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Remark42 below a page, with anonymous readers; its administrator moderates on the same page.
final class RemarkTasks implements CommentSystem {

    private static final String SITE = "tasks";
    private static final String PASSWORD = "a-strong-one";
    private static final String PAGE =
            """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title>
            <link rel="icon" href="data:,"><div id="remark42"></div>
            <script>var remark_config = { host: 'http://127.0.0.1:PORT', site_id: 'tasks', url: 'http://127.0.0.1:PORT/host/' };</script>
            <script type="module" src="http://127.0.0.1:PORT/web/embed.mjs"></script>
            """;

    private final int port;
    private final Program server;
    private final BrowserContext readers;
    private final BrowserContext moderators;
    private final CountedPage reader;
    private final CountedPage moderator;

    /// @param web what Remark42's front end is built into
    RemarkTasks(Browser browser, Path program, Path web, Path folder) throws IOException {
        port = Processes.freePort();
        server = start(program, web, Files.createDirectories(folder.resolve("remark42")));
        moderators = browser.newContext(asAdministrator());
        moderator = opened(moderators);
        for (String text : List.of("Alpha", "Beta")) {
            Locator form = form(moderator);
            form.locator("textarea").fill(text);
            button(form, "Send").click();
            comment(moderator, text).waitFor();
            // Only then its form is emptied.
            moderator.page().waitForTimeout(1_000);
        }
        readers = browser.newContext();
        reader = opened(readers);
    }

    private Program start(Path program, Path web, Path place) throws IOException {
        return Program.start(
                List.of(
                        program.toString(),
                        "server",
                        "--address=127.0.0.1",
                        "--port=" + port,
                        "--url=http://127.0.0.1:" + port,
                        "--site=" + SITE,
                        "--secret=0123456789abcdef0123456789abcdef",
                        "--auth.anon",
                        "--anon-vote",
                        "--votes-ip",
                        "--admin-passwd=" + PASSWORD,
                        "--update-limit=1000",
                        "--web-root=" + web),
                Map.of(),
                place,
                port);
    }

    /// As its own API knows who moderates.
    private static NewContextOptions asAdministrator() {
        byte[] user = ("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        String basic = "Basic " + Base64.getEncoder().encodeToString(user);
        return new NewContextOptions().setExtraHTTPHeaders(Map.of("Authorization", basic));
    }

    private CountedPage opened(BrowserContext people) {
        CountedPage page = new CountedPage(people.newPage());
        page.page()
                .route(
                        "**/host/",
                        route ->
                                route.fulfill(
                                        new Route.FulfillOptions()
                                                .setContentType("text/html")
                                                .setBody(
                                                        PAGE.replace(
                                                                "PORT", String.valueOf(port)))));
        page.page().navigate("http://127.0.0.1:" + port + "/host/");
        form(page).waitFor();
        return page;
    }

    @Override
    public String name() {
        return "Remark42 1.14.0";
    }

    @Override
    public Optional<Steps> take(Task task) {
        reader.begin();
        moderator.begin();
        return switch (task) {
            case POST, REPLY, CHANGE, DELETE -> write(task);
            case VOTE -> {
                Locator alpha = comment(reader, "Alpha");
                reader.click(alpha.locator("[title='Vote up']"));
                alpha.locator("[title='Votes score']", inText("1")).waitFor();
                yield Optional.of(reader.steps());
            }
            case SORT -> {
                reader.choose(frame(reader).locator(".sort-picker select"), "-time");
                yield Optional.of(reader.steps());
            }
            case COPY -> {
                reader.clickInItsMenu(comment(reader, "Alpha").locator(".comment__time"));
                yield Optional.of(reader.steps());
            }
            case REMOVE, BLOCK, CLOSE, PIN -> moderate(task);
            case MAIL, REPORT, APPROVE, FIND -> Optional.empty();
        };
    }

    private Optional<Steps> write(Task task) {
        switch (task) {
            case POST -> {
                reader.click(button(frame(reader).locator("body"), "Sign In"));
                Locator dropdown = frame(reader).locator(".auth-dropdown");
                reader.typeInto(dropdown.locator("[name=username]"), "Joanna");
                reader.click(dropdown.locator("[type=submit]"));
                reader.typeInto(form(reader).locator("textarea"), "The first one of mine");
                reader.click(button(form(reader), "Send"));
                comment(reader, "The first one of mine").waitFor();
            }
            case REPLY -> {
                reader.click(button(comment(reader, "Alpha"), "Reply"));
                Locator reply = frame(reader).locator(".comment__input");
                reader.typeInto(reply.locator("textarea"), "Mine too");
                reader.click(button(reply, "Reply"));
                comment(reader, "Mine too").waitFor();
            }
            case CHANGE -> {
                Locator mine = comment(reader, "The first one of mine");
                reader.click(button(mine, "Edit"));
                Locator edit = frame(reader).locator(".comment__input");
                reader.typeInto(edit.locator("textarea"), "And changed. ");
                reader.click(button(edit, "Save"));
                comment(reader, "And changed.").waitFor();
            }
            default -> {
                Locator mine = comment(reader, "And changed.");
                reader.click(button(mine, "Delete"));
                reader.page().waitForCondition(() -> mine.count() == 0);
            }
        }
        return Optional.of(reader.steps());
    }

    private Optional<Steps> moderate(Task task) {
        moderator.page().reload();
        Locator beta = comment(moderator, "Beta");
        Locator another = comment(moderator, "Mine too");
        another.waitFor();
        moderator.begin();
        switch (task) {
            case PIN -> {
                moderator.click(button(beta, "Pin"));
                button(beta, "Unpin").waitFor();
            }
            case CLOSE -> {
                moderator.click(button(frame(moderator).locator("body"), "Disable comments"));
                frame(moderator).getByText("Enable comments").waitFor();
            }
            case BLOCK -> {
                moderator.choose(another.locator("select"), "permanently");
                button(another, "Unblock").waitFor();
            }
            default -> {
                moderator.click(button(beta, "Delete"));
                moderator.page().waitForCondition(() -> beta.count() == 0);
            }
        }
        return Optional.of(moderator.steps());
    }

    private static FrameLocator frame(CountedPage page) {
        return page.page().locator("#remark42 iframe").first().contentFrame();
    }

    private static Locator form(CountedPage page) {
        return frame(page).locator("form.comment-form").first();
    }

    private static Locator comment(CountedPage page, String text) {
        return frame(page)
                .locator("article.comment")
                .filter(new Locator.FilterOptions().setHasText(text))
                .last();
    }

    private static Locator button(Locator place, String name) {
        return place.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator.LocatorOptions inText(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }

    @Override
    public void close() {
        readers.close();
        moderators.close();
        server.close();
    }
}
