package guide.tests.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/// `make pictures`: takes the screenshots for the README. It tests nothing.
@EnabledIfSystemProperty(named = "pictures", matches = "true")
class PicturesTest {

    private static final Path FOLDER = ProjectRoot.root().resolve("docs/pictures");
    private static final Path CARD =
            ProjectRoot.root().resolve("functions/pages/src/main/resources/site/card.png");
    private static final int CARD_WIDTH = 1200;
    private static final int CARD_HEIGHT = 630;
    private static final String POST = "/blog/2026/six-frameworks/";

    @BeforeAll
    static void readersWroteSomething() {
        Guide guide = Guide.RUNNING;
        String thread = "page:" + POST;
        String question =
                guide.published(thread, "Does *Flask* still need a worker for each client?");
        guide.reply(thread, question, "For what waits, yes. The table has the day when I looked.");
        guide.published(thread, "I took `Tornado` for a dashboard, and would again.");
        guide.send(
                "POST",
                "/v1/comments",
                """
                {"thread": "page:/blog/2026/six-frameworks/", "kind": "suggestion", "body": "Shorter.",
                 "author": {"name": "Bo"},
                 "suggestion": {"exact": "Every few years somebody asks me",
                                "proposed": "Every year somebody asks me"}}
                """);
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
    void thePostAndItsElements(int width, ColorScheme scheme) {
        try (Visit visit = Visit.begin(width, scheme)) {
            Page page = visit.openWhole(POST);
            take(page, "post", width, scheme);
            for (String element :
                    new String[] {"framework-comparison", "framework-pick", "comment-thread"}) {
                page.locator(element).first().scrollIntoViewIfNeeded();
                page.evaluate(
                        "name => document.querySelector(name).scrollIntoView({block: 'start'})",
                        element);
                take(page, element, width, scheme);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
    void theDesk(int width, ColorScheme scheme) {
        try (Visit visit = Visit.begin(width, scheme)) {
            DeskPage desk = DeskPage.signedIn(visit);
            visit.awaitWhole(desk.page());
            take(desk.page(), "desk", width, scheme);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
    void theGuidesOwnPages(int width, ColorScheme scheme) {
        try (Visit visit = Visit.begin(width, scheme)) {
            for (String path :
                    new String[] {
                        "/",
                        "/frameworks/",
                        "/frameworks/django/",
                        "/compare/django-vs-flask/",
                        "/pick/?must=orm&want=websockets@3",
                        "/traits/websockets/",
                        "/claims/",
                        "/measurements/",
                        "/search/?q=flask+websockets",
                        "/changes/",
                        "/requests/",
                        "/threads/?thread=page%3A" + POST,
                        "/embed/",
                        "/about/",
                        "/privacy/"
                    }) {
                Page page = visit.openWhole(path);
                take(page, name(path), width, scheme);
                page.close();
            }
        }
    }

    /// The picture beside links to the site.
    @Test
    void theCard() {
        try (Visit visit =
                Visit.with(options -> options.setViewportSize(CARD_WIDTH, CARD_HEIGHT))) {
            Page page = visit.open("/");
            URL card = Objects.requireNonNull(PicturesTest.class.getResource("/card.svg"));
            page.navigate(card.toString());
            page.screenshot(new Page.ScreenshotOptions().setPath(CARD));
        }
    }

    /// After the first part of the path, such as `site-compare`; one framework's page is
    /// `site-framework`.
    private static String name(String path) {
        String first = path.split("/", 3)[1];
        if (path.startsWith("/frameworks/") && path.length() > "/frameworks/".length()) {
            return "site-framework";
        }
        return "site-" + (first.isEmpty() ? "home" : first);
    }

    private static void take(Page page, String name, int width, ColorScheme scheme) {
        String file = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)));
    }
}
