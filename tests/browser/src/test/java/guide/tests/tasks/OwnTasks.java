package guide.tests.tasks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import guide.tests.walks.Desk;
import guide.tests.walks.Desk.Answer;
import guide.tests.walks.MakeRun;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The guide's own thread and desk, of a `make run`.
final class OwnTasks implements CommentSystem {

    private static final String THREAD = "page:/tasks/";
    private static final List<String> SEEDS = List.of("Alpha numbats", "Beta", "Gamma", "Delta");

    private final MakeRun run;
    private final Desk api;
    private final BrowserContext people;
    private final CountedPage reader;
    private final CountedPage moderator;

    OwnTasks(Browser browser, Path root, Path folder) throws IOException {
        run = MakeRun.start(root, folder.resolve("make-run.log"));
        api = Desk.at(run.address());
        SEEDS.forEach(text -> decide(post(text)));
        post("What waits");
        people = browser.newContext(new NewContextOptions().setLocale("en-GB"));
        people.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        reader = new CountedPage(people.newPage());
        String thread = URLEncoder.encode(THREAD, StandardCharsets.UTF_8);
        reader.page().navigate(run.address() + "/threads/?thread=" + thread);
        moderator = new CountedPage(people.newPage());
        signIn(moderator.page());
    }

    private String post(String text) {
        Map<String, Object> body =
                Map.of(
                        "thread",
                        THREAD,
                        "body",
                        text,
                        "author",
                        Map.of("name", "Ada"),
                        "proof",
                        api.proof(THREAD));
        Answer sent = api.send("POST", "/v1/comments", body);
        return sent.text("id");
    }

    private void decide(String id) {
        String token = "Bearer " + api.token("ida", "moderators");
        Map<String, String> body = Map.of("decision", "publish", "reason", "");
        api.send("PUT", "/v1/moderation/" + id, body, "Authorization", token);
    }

    private void signIn(Page page) {
        page.navigate(run.address() + "/desk/");
        OwnReader.button(page.locator("main"), "Sign in").click();
        page.waitForURL("**/oidc/authorize**");
        OwnReader.button(page.locator("body"), "Sign in").click();
        page.locator(".entry").waitFor();
    }

    @Override
    public String name() {
        return "the guide";
    }

    @Override
    public Optional<Steps> take(Task task) {
        if (task.isOfModerators()) {
            new OwnModerator(moderator).take(task);
            return Optional.of(moderator.steps());
        }
        reader.begin();
        new OwnReader(reader).take(task);
        return Optional.of(reader.steps());
    }

    @Override
    public void close() {
        people.close();
        run.close();
    }
}
