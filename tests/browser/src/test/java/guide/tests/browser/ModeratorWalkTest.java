package guide.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import guide.local.dynamodb.ProjectRoot;
import guide.tests.walks.Desk;
import guide.tests.walks.Desk.Answer;
import guide.tests.walks.MakeRun;
import guide.tests.walks.Steps;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A moderator's first day at the desk of a `make run`, and a reader who reports; in a browser, and
/// printed. Nothing is said about how long a step takes.
class ModeratorWalkTest {

    private static final String PAGE = "page:/first-day/";
    private static final String OTHER_PAGE = "page:/another-day/";
    private static final String SPAM = "Cheap numbats delivered to your door";
    private static final String QUESTION = "Does Flask have an ORM of its own?";
    private static final String ANSWER = "It has none; most people take SQLAlchemy.";

    private final Steps steps = new Steps(System.out);
    private MakeRun run;
    private Desk desk;

    @BeforeEach
    void start() throws IOException {
        Path root = ProjectRoot.root();
        Machine.browser();
        run = MakeRun.start(root, root.resolve("tests/browser/target/moderator-walk.log"));
        desk = Desk.at(run.address());
    }

    @AfterEach
    void end() {
        if (run != null) {
            run.close();
        }
    }

    @Test
    void aFirstDayAtTheDesk() {
        String spammer = trusted();
        post(spammer, PAGE, SPAM);
        post(spammer, OTHER_PAGE, "More cheap numbats");
        try (Visit reader = Visit.begin();
                Visit moderator = Visit.begin()) {
            Page page = reader.context().newPage();
            aReaderReports(page);
            Page place = signedIn(moderator);
            allOfTheSpammer(place);
            theSpammerIsBlocked(spammer);
            theReaderIsTold(page);
            aMistakeIsUndone(place);
            anOfficialAnswer(place, page);
            theThreadIsClosed(place, page);
            theStatistics(place);
        }
        assertThat(steps.taken()).isGreaterThan(18);
    }

    private void aReaderReports(Page page) {
        page.navigate(thread(PAGE));
        Locator spam = page.locator("article", withText(SPAM));
        see("a reader sees spam below a page", spam);
        press(spam, "Report");
        page.getByLabel("What is wrong with it?").selectOption("spam");
        press(page.locator("comment-thread"), "Send report");
        see("and reports it", page.getByText("A moderator will look at it"));
    }

    private Page signedIn(Visit visit) {
        Page page = visit.context().newPage();
        page.navigate(at("/desk/"));
        see(
                "a moderator opens the desk for the first time",
                page.getByText("for moderators and owners"));
        press(page.locator("main"), "Sign in");
        page.waitForURL("**/oidc/authorize**");
        press(page.locator("body"), "Sign in");
        see("signs in, and sees what waits", heading(page, "Queue"));
        return page;
    }

    private void allOfTheSpammer(Page page) {
        view(page, "Published");
        // What is published is listed by its stream, a little later.
        Locator found = page.locator(".entry", withText(SPAM));
        Desk.await(
                () -> {
                    page.getByLabel("Words").fill("cheap numbats");
                    page.keyboard().press("Enter");
                    page.waitForTimeout(500);
                    return found.count() == 1;
                });
        see("finds published spam by its words", found);
        found.locator("summary").click();
        press(found, "All of this author is spam");
        press(found, "Yes, take all of it");
        see("takes away all of its author", page.getByText("Marked as spam: 4."));
        for (String each : List.of(PAGE, OTHER_PAGE)) {
            Desk.await(() -> !fragment(each).contains("numbats"));
            say("nothing of it is left on " + each, !fragment(each).contains("numbats"), "");
        }
    }

    private void theSpammerIsBlocked(String secret) {
        Answer refused = send(secret, PAGE, "Even cheaper numbats");
        say(
                "the author is blocked",
                refused.status() == 403,
                refused.status() + " " + refused.text("detail"));
    }

    private void theReaderIsTold(Page page) {
        page.reload();
        see(
                "the reader who reported it comes back, and is told",
                page.getByText("that you reported"));
    }

    private void aMistakeIsUndone(Page page) {
        post("", PAGE, QUESTION);
        view(page, "Queue");
        Locator waiting = page.locator(".entry", withText(QUESTION));
        see("a question waits", waiting);
        press(waiting, "Spam");
        see("is marked as spam by mistake", page.locator(".done", withText("Marked as spam")));
        press(page.locator(".done"), "Undo");
        Desk.await(() -> page.locator("#status").textContent().equals("Undone."));
        see("and that is undone", page.locator("#status"));
        view(page, "Log");
        view(page, "Queue");
        see("it waits again", page.locator(".entry", withText(QUESTION)));
    }

    private void anOfficialAnswer(Page page, Page reader) {
        Locator waiting = page.locator(".entry", withText(QUESTION));
        waiting.locator("summary").click();
        waiting.getByLabel("Your answer").fill(ANSWER);
        press(waiting, "Publish and answer");
        see("the question is published and answered", page.locator(".done", withText("Published")));
        Desk.await(() -> fragment(PAGE).contains(ANSWER));
        reader.reload();
        Locator answer = reader.locator("comment-thread article", withText(ANSWER));
        see("readers see the answer", answer);
        see("with a badge", answer.locator(".guide-badge", inText("Moderator")));
    }

    private void theThreadIsClosed(Page page, Page reader) {
        view(page, "Published");
        Locator answered = page.locator(".entry", withText(QUESTION));
        Desk.await(
                () -> {
                    page.getByLabel("Words").fill("Flask ORM own");
                    page.keyboard().press("Enter");
                    page.waitForTimeout(500);
                    return answered.count() == 1;
                });
        press(answered, "Close the thread");
        see("the thread is closed", page.getByText("The thread is closed."));
        Desk.await(
                () -> {
                    reader.reload();
                    return shown(reader.getByText("Comments are closed."));
                });
        see("readers see that", reader.getByText("Comments are closed."));
    }

    private void theStatistics(Page page) {
        Locator decisions = page.locator("[aria-label='Decisions']");
        Desk.await(
                () -> {
                    view(page, "Log");
                    view(page, "Statistics");
                    return shown(decisions.getByText("spam"));
                });
        see("the statistics count what was decided", decisions);
        see("and what readers reported", page.locator("[aria-label='Reports by reason']"));
        see("and plot it", page.locator("figure.columns", withText("Contributions")));
    }

    /// Whoever has two approved comments is published at once.
    ///
    /// @return the secret
    private String trusted() {
        Answer first = send("", OTHER_PAGE, "A harmless one, of cheap numbats");
        String secret = first.text("authorSecret");
        decide(first.text("id"));
        decide(send(secret, OTHER_PAGE, "Another harmless one, of numbats").text("id"));
        return secret;
    }

    private void decide(String id) {
        desk.send(
                "PUT",
                "/v1/moderation/" + id,
                Map.of("decision", "publish", "reason", ""),
                "Authorization",
                "Bearer " + desk.token("ida", "moderators"));
    }

    private void post(String secret, String thread, String text) {
        Answer answer = send(secret, thread, text);
        int expected = secret.isEmpty() ? 202 : 201;
        say("somebody writes on " + thread, answer.status() == expected, text);
    }

    private Answer send(String secret, String thread, String text) {
        Map<String, Object> body = new HashMap<>();
        body.put("thread", thread);
        body.put("body", text);
        body.put("author", Map.of("name", secret.isEmpty() ? "Ada" : "Numbats Ltd"));
        body.put("proof", desk.proof(thread));
        return secret.isEmpty()
                ? desk.send("POST", "/v1/comments", body)
                : desk.send("POST", "/v1/comments", body, "Authorization", "Bearer " + secret);
    }

    private String fragment(String thread) {
        return desk.get("/v1/comments.html?thread=" + thread).body();
    }

    private String thread(String key) {
        return at("/threads/?thread=" + URLEncoder.encode(key, StandardCharsets.UTF_8));
    }

    private String at(String path) {
        return run.address() + path;
    }

    private void view(Page page, String name) {
        page.locator("#views a", withText(name)).click();
        heading(page, name).waitFor();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static void press(Locator place, String name) {
        place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private void see(String what, Locator locator) {
        Desk.await(() -> shown(locator));
        boolean there = shown(locator);
        say(what, there, there ? locator.first().innerText().strip().replace('\n', ' ') : "");
    }

    private static boolean shown(Locator locator) {
        return locator.count() > 0 && locator.first().isVisible();
    }

    /// @param seen what is there, of which the beginning is told
    private void say(String what, boolean holds, String seen) {
        String told = seen.length() > 90 ? seen.substring(0, 90) + "…" : seen;
        steps.say(told.isEmpty() ? what : what + " (“" + told + "”)", holds, seen);
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator.LocatorOptions inText(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }
}
