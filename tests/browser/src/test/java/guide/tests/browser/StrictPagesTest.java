package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages and browsers that forbid, lack or delay something: the thread is there and takes a
/// comment.
class StrictPagesTest {

    private static final String KEY = "page:/strict/";
    private static final String TYPED = "require-trusted-types-for 'script'";

    @BeforeAll
    static void somebodyWrote() {
        Guide.RUNNING.published(KEY, "Read *all* the same, a < b & [c](https://c.example/?d=1&e)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object.defineProperty(window, 'localStorage', { value: null })",
                "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('No', 'SecurityError') } })",
                "Storage.prototype.setItem = () => { throw new DOMException('Full', 'QuotaExceededError') }",
                "LockManager.prototype.request = async () => { throw new DOMException('No', 'SecurityError') }",
                "localStorage['guide:' + location.origin + ':author'] = 'null'; localStorage['guide:' + location.origin + ':votes'] = '{'"
            })
    void aBrowserThatKeepsNothingReadsAndWrites(String browser) {
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.ofThread(KEY).open(visit, "storage/", browser);
            assertReads(page);
            Writing.at(page).send("Ida", "Written without storage");
            assertThat(page.getByText("once a moderator approves it")).isVisible(soon());
        }
    }

    /// The browser itself reports a policy that a page does not allow, once somebody writes.
    @ParameterizedTest
    @ValueSource(
            strings = {
                TYPED,
                TYPED + "; trusted-types guide",
                TYPED + "; trusted-types guide other 'allow-duplicates'",
                TYPED + "; trusted-types 'none'",
                TYPED + "; trusted-types other"
            })
    void aPageThatTakesOnlyTrustedTypesReads(String policy) {
        try (Visit visit = Visit.begin().expecting(".*TrustedTypePolicy.*")) {
            Page page = twice().withPolicy(policy).open(visit, "typed/");
            assertReads(page);
            page.getByLabel("Your comment").fill("*Seen* before");
            Writing.tab(page, "Preview").click();
            assertThat(page.locator(".guide-preview em")).hasText("Seen");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TYPED, TYPED + "; trusted-types guide"})
    void aPageThatTakesOnlyTrustedTypesWrites(String policy) {
        try (Visit visit = Visit.begin()) {
            Page page = twice().withPolicy(policy).open(visit, "typed/");
            Writing.at(page).send("Ida", "Written under a policy");
            assertThat(page.getByText("once a moderator approves it")).isVisible(soon());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"worker-src 'none'", TYPED + "; trusted-types 'none'"})
    void aPageThatTakesNoWorkerSolvesTheProofItself(String policy) {
        try (Visit visit =
                Visit.begin().expecting(".*(Content Security Policy|TrustedTypePolicy).*")) {
            Page page = HostPage.ofThread(KEY).withPolicy(policy).open(visit, "no-worker/");
            Writing.at(page).send("Ida", "Written without a worker");
            assertThat(page.getByText("once a moderator approves it")).isVisible(soon());
        }
    }

    @Test
    void insideAShadowRootItHasItsStyleItsLanguageAndItsPlaces() {
        String id = Guide.RUNNING.published(KEY, "Within a shadow");
        HostPage host =
                HostPage.of(
                        """
                        <div id="host" lang="de_DE"><template shadowrootmode="open">
                        <comment-thread thread="%s"></comment-thread>
                        </template></div>
                        """
                                .formatted(KEY));
        try (Visit visit = Visit.begin()) {
            Page page = host.open(visit, "shadow/#c-" + id);
            assertReads(page);
            assertThat(page.locator("#c-" + id)).isFocused();
            assertThat(page.locator(".guide-list").first()).hasCSS("list-style-type", "none");
            assertTrapIsUnseen(page);

            page.getByLabel("Ihr Kommentar").fill("Nur das");
            DeskPage.button(page, "Senden").click();
            assertThat(page.getByLabel("Name")).isFocused();
            assertThat(page.locator(".guide-field:has([autocomplete=name]) .guide-error"))
                    .not()
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de_DE", "de-AT-1996", "DE"})
    void aLanguageIsKnownInEverySpelling(String tag) {
        try (Visit visit = Visit.begin()) {
            Page page = of(KEY, " lang=\"" + tag + "\"").open(visit, "german/");
            assertThat(page.getByLabel("Ihr Kommentar")).isVisible();
            assertThat(page.locator("comment-count")).containsText("Kommentar");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x_", "123", "not a language", "tlh"})
    void whatIsNoLanguageIsEnglish(String tag) {
        try (Visit visit = Visit.begin()) {
            Page page = of(KEY, " lang=\"" + tag + "\"").open(visit, "no-language/");
            assertThat(page.getByLabel("Your comment")).isVisible();
            assertThat(page.locator("comment-count")).containsText("comment");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"**/embed/guide-*.css", "**/embed/languages-*.json", "**/embed/de-*.json"})
    void whatHangsDoesNotHoldUpTheList(String file) {
        try (Visit visit = Visit.begin()) {
            visit.context().route(file, route -> {});
            Page page = of(KEY, " lang=\"de\"").open(visit, "hanging/");
            assertReads(page);
            assertTrapIsUnseen(page);
        }
    }

    @Test
    void aStyleSheetThatCannotBeHadIsDoneWithout() {
        try (Visit visit = Visit.begin().expecting(".*ERR_FAILED.*")) {
            visit.context().route("**/embed/guide-*.css", Route::abort);
            Page page = HostPage.ofThread(KEY).open(visit, "no-style/");
            assertReads(page);
            assertTrapIsUnseen(page);
        }
    }

    /// Two bundles on one page.
    private static HostPage twice() {
        return HostPage.ofThread(KEY)
                .withHead("<script type=\"module\" src=\"/embed/comment-thread.js\"></script>");
    }

    private static HostPage of(String key, String attributes) {
        return HostPage.of(
                "<div%s><comment-count thread=\"%s\"></comment-count><comment-thread thread=\"%s\"></comment-thread></div>"
                        .formatted(attributes, key, key));
    }

    private static void assertReads(Page page) {
        Locator text = page.locator("comment-thread .guide-text").first();
        assertThat(text).containsText("Read all the same, a < b & c");
        assertThat(text.locator("em")).hasText("all");
        assertThat(text.locator("a")).hasAttribute("href", "https://c.example/?d=1&e");
    }

    private static void assertTrapIsUnseen(Page page) {
        page.locator("textarea[name='/body']").first().focus();
        Locator trap = page.locator("input[name='/website']").first();
        assertThat(trap).isAttached();
        page.waitForCondition(() -> trap.locator("..").locator("..").boundingBox().width <= 1);
    }

    /// The proof of work is computed in the page, in small steps.
    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    }
}
