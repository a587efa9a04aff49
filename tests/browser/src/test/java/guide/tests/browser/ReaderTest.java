package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.regex.Pattern;

/// What a reader does on a page, and a moderator at the desk beside it.
class ReaderTest {

    private static final String POST = "/blog/2026/six-frameworks/";

    private final Guide guide = Guide.RUNNING;

    @Test
    void aCommentIsHeldApprovedAtTheDeskAndAppearsWithoutReload() {
        try (Visit reader = Visit.begin();
                Visit moderator = Visit.begin()) {
            Page page = reader.open(POST);
            Writing.at(page).send("Ada", "A first comment of mine");
            assertThat(page.getByText("once a moderator approves it")).isVisible();

            DeskPage.signedIn(moderator).decide("A first comment of mine", "Publish");

            Locator comment = page.locator("comment-thread article", with("A first comment"));
            assertThat(comment).isVisible(soon());
            assertThat(comment.getByText("awaiting moderation")).isHidden();
        }
    }

    @Test
    void aReaderRepliesVotesChangesAndRemoves() {
        guide.published("page:" + POST + "script-only/", "Something to answer to");
        try (Visit reader = Visit.begin()) {
            Page page = reader.open(POST + "script-only/");
            Locator first = page.locator("comment-thread article", with("Something to answer"));
            first.getByRole(AriaRole.BUTTON, named("Reply")).click();
            new Writing(page.locator("comment-thread form[aria-label=Reply]"))
                    .send("Bo", "An answer to it");
            assertThat(page.getByText("once a moderator approves it").first()).isVisible();

            first.getByRole(AriaRole.BUTTON, named("Helpful")).first().click();
            assertThat(first.getByRole(AriaRole.BUTTON, named("Helpful: 1"))).isVisible();

            Locator own = page.locator("comment-thread article", with("An answer to it")).last();
            own.getByRole(AriaRole.BUTTON, named("Edit")).click();
            Locator thread = page.locator("comment-thread");
            thread.locator("article textarea").fill("Another answer");
            thread.locator("article").getByRole(AriaRole.BUTTON, named("Save")).click();
            Locator changed = page.locator("comment-thread article", with("Another answer")).last();
            changed.getByRole(AriaRole.BUTTON, named("Delete")).click();
            changed.getByRole(AriaRole.BUTTON, named("Yes, delete it")).click();
            assertThat(page.getByText("Another answer")).hasCount(0);
        }
    }

    @Test
    void aSelectionOfThePageBecomesASuggestion() {
        try (Visit reader = Visit.begin();
                Visit moderator = Visit.begin()) {
            Page page = reader.open(POST);
            assertThat(page.locator("comment-thread form.guide-form")).isVisible();
            reader.awaitWhole(page);
            page.locator("p.lead").selectText();
            DeskPage.button(page, "Suggest an edit").click();
            assertThat(page.getByLabel("Current text"))
                    .hasValue(Pattern.compile("Every few years.*"));
            page.getByLabel("Suggested text").fill("Every year somebody asks me.");
            Writing.at(page).sign("Cleo");
            assertThat(page.getByText("once a moderator approves it")).isVisible();

            Locator entry = DeskPage.signedIn(moderator).entry("Suggestion by Cleo");
            assertThat(entry.locator("del").first()).isVisible();
            assertThat(entry.locator("ins").first()).isVisible();
        }
    }

    @Test
    void anEditOfAFactIsAcceptedAndSeenInTheTable() {
        guide.send(
                "POST",
                "/v1/comments",
                """
                {"thread": "framework:flask", "kind": "edit", "body": "It has changed.",
                 "author": {"name": "Dee"},
                 "edit": {"target": "frameworks/flask/facts/orm",
                          "proposed": {"support": "partial", "note": "By a package of its own."},
                          "source": "https://flask.palletsprojects.com/"}}
                """);
        try (Visit moderator = Visit.begin();
                Visit reader = Visit.begin()) {
            DeskPage.signedIn(moderator).decide("frameworks/flask/facts/orm", "Publish");

            Page page = reader.open(POST + "no-script/");
            Locator note = page.getByText("By a package of its own.");
            assertThat(note).hasCount(1);
            note.locator("xpath=ancestor::td/button").click();
            assertThat(note).isVisible();
        }
    }

    @Test
    void aSecondWishForTheSameLibraryBecomesAVote() {
        String wish =
                """
                {"thread": "page:/wishes/", "kind": "review-request", "body": "Please",
                 "author": {"name": "%s"},
                 "request": {"name": "Litestar Next", "language": "Python",
                             "link": "https://litestar.dev/"}}
                """;
        guide.publish(Guide.id(guide.send("POST", "/v1/comments", wish.formatted("Eva"))));
        guide.send("POST", "/v1/comments", wish.formatted("Fay"));
        try (Visit moderator = Visit.begin();
                Visit reader = Visit.begin()) {
            DeskPage.signedIn(moderator).decide("Review request by Fay", "Publish");

            Page page = reader.open(POST + "script-only/");
            Locator wanted = page.locator("review-requests li", with("Litestar Next"));
            assertThat(wanted).hasCount(1);
            assertThat(wanted).containsText("2 votes");
            wanted.getByRole(AriaRole.BUTTON, named("+1")).click();
            assertThat(wanted).containsText("3 votes");
            wanted.getByRole(AriaRole.BUTTON, named("+1")).click();
            assertThat(wanted).containsText("2 votes");
        }
    }

    @Test
    void aPickIsChangedAndItsLinkOpensElsewhere() {
        try (Visit reader = Visit.begin();
                Visit other = Visit.begin()) {
            Page page = reader.open(POST + "script-only/");
            Locator pick = page.locator("framework-pick");
            pick.getByRole(AriaRole.BUTTON, named("Remove")).first().click();
            assertThat(pick.getByRole(AriaRole.BUTTON, named("Remove"))).hasCount(0);
            Locator link = pick.getByRole(AriaRole.LINK, named("Link to this result"));
            String address = URI.create(page.url()).resolve(link.getAttribute("href")).toString();

            Page elsewhere = other.context().newPage();
            elsewhere.navigate(address);
            Locator found = elsewhere.locator("framework-pick");
            assertThat(found.getByRole(AriaRole.LINK, named("Link to this result"))).isVisible();
            assertThat(found.getByRole(AriaRole.BUTTON, named("Remove"))).hasCount(0);
        }
    }

    @Test
    void whatOneTabWritesTheOtherShows() {
        String thread = "page:" + POST;
        try (Visit reader = Visit.begin()) {
            Page first = reader.open(POST);
            Page second = reader.open(POST);
            assertThat(second.locator("comment-thread form.guide-form")).isVisible();

            guide.published(thread, "Seen in two tabs");

            assertThat(first.locator("comment-thread article", with("Seen in two tabs")))
                    .isVisible(soon());
            assertThat(second.locator("comment-thread article", with("Seen in two tabs")))
                    .isVisible(soon());
        }
    }

    /// The page looks for news every few seconds.
    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(40_000);
    }

    private static Page.LocatorOptions with(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
