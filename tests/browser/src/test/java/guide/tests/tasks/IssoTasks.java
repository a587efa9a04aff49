package guide.tests.tasks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import guide.tests.walks.Processes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Isso below a page, and its administration: one server whose posts are published at once, for
/// readers, and one whose posts wait, for moderators.
final class IssoTasks implements CommentSystem {

    private static final String PASSWORD = "a-strong-one";
    private static final String PAGE =
            """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>A post</title>
            <link rel="icon" href="data:,">
            <script data-isso="/" data-isso-reply-notifications="true" src="/js/embed.min.js"></script>
            <section id="isso-thread" data-title="A post"></section>
            """;

    private final Path programs;
    private final Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Program forReaders;
    private final Program forModerators;
    private final BrowserContext people;
    private final CountedPage reader;
    private final CountedPage moderator;

    IssoTasks(Browser browser, Path programs, Path folder)
            throws IOException, InterruptedException {
        this.programs = programs;
        this.folder = folder;
        int port = Processes.freePort();
        forReaders = start(port, false);
        int otherPort = Processes.freePort();
        forModerators = start(otherPort, true);
        people = browser.newContext();
        post(port, "Alpha");
        post(otherPort, "What waits");
        post(otherPort, "What waits longer");
        reader = new CountedPage(people.newPage());
        reader.page()
                .route(
                        "**/host/",
                        route ->
                                route.fulfill(
                                        new Route.FulfillOptions()
                                                .setContentType("text/html")
                                                .setBody(PAGE)));
        reader.page().navigate("http://localhost:" + port + "/host/");
        reader.page().getByText("Alpha").waitFor();
        moderator = new CountedPage(people.newPage());
        moderator.page().navigate("http://localhost:" + otherPort + "/admin/");
        moderator.page().locator("[name=password]").fill(PASSWORD);
        moderator.page().keyboard().press("Enter");
        moderator.page().locator(".isso-comment").first().waitFor();
    }

    private Program start(int port, boolean moderated) throws IOException {
        Path place = Files.createDirectories(folder.resolve("isso-" + moderated));
        Path settings =
                Files.writeString(
                        place.resolve("isso.cfg"),
                        """
                        [general]
                        dbpath = %s
                        host = http://localhost:%d/
                        reply-notifications = true
                        [admin]
                        enabled = true
                        password = %s
                        [moderation]
                        enabled = %b
                        [server]
                        listen = http://localhost:%d
                        trusted-proxies = 127.0.0.1
                        [guard]
                        enabled = false
                        """
                                .formatted(
                                        place.resolve("comments.db"),
                                        port,
                                        PASSWORD,
                                        moderated,
                                        port));
        return Program.start(
                List.of(
                        programs.resolve("gunicorn").toString(),
                        "--bind",
                        "localhost:" + port,
                        "isso.run"),
                Map.of("ISSO_SETTINGS", settings.toString()),
                place,
                port);
    }

    private void post(int port, String text) throws IOException, InterruptedException {
        http.send(
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/new?uri=%2Fhost%2F"))
                        .header("Content-Type", "application/json")
                        // Nobody votes for what came from their own address.
                        .header("X-Forwarded-For", "11.0.0.1")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"text\":\"%s\",\"author\":\"Ada\",\"title\":\"A post\"}"
                                                .formatted(text)))
                        .build(),
                BodyHandlers.discarding());
    }

    @Override
    public String name() {
        return "Isso 0.14.0";
    }

    @Override
    public Optional<Steps> take(Task task) {
        reader.begin();
        moderator.begin();
        return switch (task) {
            case POST, REPLY, CHANGE, DELETE, MAIL -> write(task);
            case VOTE -> {
                reader.click(comment("Alpha").locator(".isso-upvote").first());
                reader.page().locator(".isso-votes", withText("1")).first().waitFor();
                yield Optional.of(reader.steps());
            }
            case COPY -> {
                reader.clickInItsMenu(comment("Alpha").locator(".isso-permalink").first());
                yield Optional.of(reader.steps());
            }
            case APPROVE -> decide("What waits longer", "Validate");
            case REMOVE -> {
                moderator.page().getByText("Valid (").click();
                moderator.page().getByText("What waits longer").waitFor();
                yield decide("What waits longer", "Delete");
            }
            // Its search takes the address of a thread or of a comment.
            case SORT, REPORT, FIND, BLOCK, CLOSE, PIN -> Optional.empty();
        };
    }

    private Optional<Steps> write(Task task) {
        switch (task) {
            case POST -> post();
            case REPLY -> reply();
            case CHANGE -> change();
            case DELETE -> delete();
            default -> mail();
        }
        return Optional.of(reader.steps());
    }

    private void post() {
        reader.typeInto(form().locator("textarea"), "The first one of mine");
        reader.typeInto(form().locator("[name=author]"), "Jo");
        reader.click(form().locator("[type=submit]"));
        comment("The first one of mine").waitFor();
    }

    private void reply() {
        reader.click(comment("Alpha").locator(".isso-reply").first());
        Locator reply = comment("Alpha").locator(".isso-postbox");
        reader.typeInto(reply.locator("textarea"), "Mine too");
        reader.click(reply.locator("[type=submit]"));
        text("Mine too").waitFor();
    }

    private void change() {
        reader.click(comment("The first one of mine").locator(".isso-edit"));
        reader.typeInto(
                reader.page().locator(".isso-comment .isso-textarea-wrapper textarea").first(),
                "And changed. ");
        reader.click(reader.page().getByText("Save").first());
        text("And changed.").waitFor();
    }

    private void delete() {
        Locator mine = comment("And changed.");
        reader.click(mine.locator(".isso-delete"));
        reader.click(mine.locator(".isso-delete"));
        reader.page().waitForCondition(() -> mine.count() == 0);
    }

    private void mail() {
        reader.typeInto(form().locator("textarea"), "Tell me of replies");
        reader.typeInto(form().locator("[name=email]"), "jo@example.org");
        reader.click(form().locator("[name=notification]"));
        reader.click(form().locator("[type=submit]"));
        comment("Tell me of replies").waitFor();
    }

    private Optional<Steps> decide(String text, String button) {
        Page page = moderator.page();
        Locator entry = page.locator(".isso-comment", withText(text)).first();
        moderator.click(entry.getByText(button));
        page.waitForCondition(() -> !entry.isVisible());
        return Optional.of(moderator.steps());
    }

    private Locator comment(String text) {
        return reader.page().locator(".isso-comment", withText(text)).first();
    }

    private Locator text(String text) {
        return reader.page().locator(".isso-text", withText(text)).first();
    }

    private Locator form() {
        return reader.page().locator("#isso-thread > .isso-postbox");
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @Override
    public void close() {
        people.close();
        forReaders.close();
        forModerators.close();
        http.close();
    }
}
