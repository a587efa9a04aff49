package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// What a ranking says of each framework, and where its link leads.
class PickElementTest {

    private static final String POST = "/blog/2026/six-frameworks/";

    @Test
    void aMustThatIsMetInPartIsSaidWhereTheOthersFit() {
        try (Visit visit = Visit.begin()) {
            Locator pick = pick(visit, "must=orm&want=websockets@3");

            assertThat(row(pick, "Django")).not().containsText("in part");
            assertThat(row(pick, "Litestar")).containsText("fits in part");
            assertThat(row(pick, "Litestar")).containsText("In part: ORM");
            assertThat(mark(row(pick, "Litestar"))).hasText("◐");
            assertThat(row(pick, "Flask")).containsText("no ORM");
        }
    }

    @Test
    void aWishThatIsMetInPartIsSaidToo() {
        try (Visit visit = Visit.begin()) {
            Locator pick = pick(visit, "want=openapi@5");

            assertThat(mark(row(pick, "FastAPI"))).hasText("●");
            assertThat(row(pick, "Sanic")).containsText("2.5 of 5 points");
            assertThat(row(pick, "Sanic")).containsText("In part: OpenAPI");
            assertThat(mark(row(pick, "Sanic"))).hasText("◐");
        }
    }

    @Test
    void whoGetsNoPointLooksUnlikeTheWinner() {
        try (Visit visit = Visit.begin()) {
            Locator pick = pick(visit, "must=templates&want=openapi@3");

            assertThat(row(pick, "Django")).containsText("0 of 3 points");
            assertThat(row(pick, "Django")).containsText("nothing nice to have");
            assertThat(mark(row(pick, "Django"))).hasText("○");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "want=openapi@5&mustnot=status:discontinued,retired",
                "must=interface:wsgi,asgi&want=packages-installed:<10@2",
                "must=latest-release:>2024-01-01&want=hello-rate:>=1000@4&mustnot=orm:partial"
            })
    void aReaderSeesWordsAndNotTheQuery(String needs) {
        try (Visit visit = Visit.begin()) {
            Locator pick = pick(visit, needs);
            for (Locator row : pick.locator("details").all()) {
                row.evaluate("it => it.open = true");
            }

            String seen = pick.innerText();
            assertThat(List.of(needs.split("&", -1)))
                    .map(need -> need.substring(need.indexOf('=') + 1))
                    .filteredOn(need -> need.matches(".*[:@].*"))
                    .isNotEmpty()
                    .allSatisfy(need -> assertThat(seen).doesNotContain(need));
            assertThat(seen).doesNotContainPattern("[a-z](@|:[<>])[0-9]");
        }
    }

    @Test
    void aComparisonIsInWords() {
        try (Visit visit = Visit.begin()) {
            Locator pick = pick(visit, "want=packages-installed:<10@2");
            assertThat(pick.locator(".guide-needs")).containsText("Packages installed: under 10");
        }
    }

    @Test
    void needsThatRuleEachOtherOutAreToldInWords() {
        try (Visit visit = Visit.begin().expecting(".*(400|contradicts).*")) {
            String address = POST + "script-only/?needs=" + encoded("must=orm:yes&mustnot=orm");
            Locator answer = visit.open(address).locator("framework-pick .guide-answer");
            assertThat(answer).containsText("rule each other out");
            assertThat(answer).not().containsText("orm:yes");
        }
    }

    @Test
    void aSharedLinkOpensAtTheRanking() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.open(POST);
            Locator pick = page.locator("framework-pick[data-state=ready]");
            Locator link = pick.getByRole(AriaRole.LINK, Writing.named("Link to this result"));
            assertThat(link).isVisible();
            String address = (String) link.evaluate("it => it.href");

            Page other = visit.context().newPage();
            other.navigate(address);
            assertIsSeen(other);
        }
    }

    /// The hash of the page on which it was made is that of another place.
    @Test
    void soDoesOneThatWasMadeElsewhereOnThePage() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.open(POST + "#comments");
            Locator link =
                    page.locator("framework-pick[data-state=ready]")
                            .getByRole(AriaRole.LINK, Writing.named("Link to this result"));
            assertThat(link).isVisible();

            Page other = visit.context().newPage();
            other.navigate((String) link.evaluate("it => it.href"));
            assertIsSeen(other);
        }
    }

    @Test
    void aPageWithoutOneOpensAtItsTop() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.open(POST);
            assertThat(page.locator("framework-pick[data-state=ready]")).isVisible();
            assertThat(page.evaluate("scrollY")).isEqualTo(0);
        }
    }

    @Test
    void whatANeedCountsForIsChosenInItsChip() {
        try (Visit visit = Visit.begin()) {
            Locator pick = pick(visit, "must=orm&want=websockets@3");
            Locator counts = pick.getByLabel("Importance of WebSockets");
            assertThat(counts).hasValue("want3");
            assertThat(pick.locator("form")).not().containsText(Pattern.compile("(^|\\D)0(\\D|$)"));
            counts.focus();
            counts.selectOption("must");
            assertThat(pick.locator(".guide-needs").first()).containsText("WebSockets");
            assertThat(pick.getByLabel("Importance of WebSockets")).isFocused();
            assertThat(row(pick, "Flask")).containsText("no ORM, no WebSockets");
        }
    }

    @Test
    void theLinkIsShortAndAnOldOneStillOpens() {
        try (Visit visit = Visit.begin()) {
            Locator pick = pick(visit, "must=orm&want=interface:wsgi,asgi@2");
            Locator link = pick.getByRole(AriaRole.LINK, Writing.named("Link to this result"));
            assertThat(link)
                    .hasAttribute(
                            "href",
                            Pattern.compile("\\?needs=must=orm;want=interface:wsgi,asgi@2#?$"));
            assertThat(pick.getByRole(AriaRole.BUTTON, Writing.named("Copy"))).isVisible();
            assertThat(pick.getByRole(AriaRole.LINK, Writing.named("Compare the top picks")))
                    .hasAttribute("href", Pattern.compile("/compare/.+-vs-.+-vs-.+/$"));
        }
    }

    @Test
    void whereNothingFitsTheNeedsToBlameAreNamed() {
        try (Visit visit = Visit.begin()) {
            Locator pick =
                    visit.open(POST + "script-only/?needs=" + encoded("must=orm:yes&mustnot=wsgi"))
                            .locator("framework-pick[data-state=ready]");
            assertThat(pick.locator(".guide-blame")).containsText("Ruled out by “ORM: yes”: ");
            assertThat(pick.locator("details[open] > ul")).containsText("If you drop “ORM: yes”");
        }
    }

    @Test
    void whatMightComeOnTopIsHatched() {
        try (Visit visit = Visit.begin()) {
            Locator pick = pick(visit, "want=download-rank:<1000@4&want=websockets");
            Locator possible =
                    pick.locator("li")
                            .filter(new Locator.FilterOptions().setHasText("Robyn"))
                            .locator(".guide-meter > i + i");
            assertThat(possible.first()).hasCSS("background-image", Pattern.compile("^repeating"));
            assertThat(possible.first()).hasCSS("inline-size", Pattern.compile("^[1-9]"));
        }
    }

    private static void assertIsSeen(Page page) {
        assertThat(page.locator("framework-pick[data-state=ready]")).isVisible();
        assertThat(page.locator("framework-comparison[data-state=ready]")).isVisible();
        assertThat(page.locator("framework-summary[data-state=ready]")).isVisible();
        page.waitForFunction(
                "() => Math.abs(document.querySelector('framework-pick').getBoundingClientRect().top) < 60");
    }

    private static Locator pick(Visit visit, String needs) {
        String address = POST + "script-only/?needs=" + encoded(needs);
        Locator pick = visit.open(address).locator("framework-pick[data-state=ready]");
        assertThat(pick.locator(".guide-picks > li").first()).isVisible();
        return pick;
    }

    private static Locator row(Locator pick, String framework) {
        return pick.locator(".guide-picks > li > details > summary")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        pick.page()
                                                .locator(
                                                        "b",
                                                        new Page.LocatorOptions()
                                                                .setHasText(
                                                                        Pattern.compile(
                                                                                "^" + framework
                                                                                        + "$")))));
    }

    private static Locator mark(Locator row) {
        return row.locator(".guide-shape");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
