package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sites that change their pages without loading them anew keep the element: it follows.
class SinglePageSiteTest {

    private static final String THREAD = "<comment-thread poll=\"2\"></comment-thread>";
    private static final String NO_NAVIGATION_API =
            "Object.defineProperty(window, 'navigation', { value: undefined })";

    private final Guide guide = Guide.RUNNING;

    @BeforeAll
    static void readersWrote() {
        Guide guide = Guide.RUNNING;
        guide.published("page:/host/first/", "Said on the first page");
        guide.published("page:/host/second/", "Said on the second page");
        guide.published("page:/host/third/", "Said on the third page");
        guide.published("page:/host/counted/", "One");
        guide.published("page:/host/counted-too/", "One");
        guide.published("page:/host/counted-too/", "Two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", NO_NAVIGATION_API})
    void theElementFollowsTheAddressThereAndBack(String browser) {
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.of(THREAD).open(visit, "first/", browser);
            assertThat(page.getByText("Said on the first page")).isVisible();

            page.evaluate("history.pushState({}, '', '/host/second/')");
            assertThat(page.getByText("Said on the second page")).isVisible();
            assertThat(page.getByText("Said on the first page")).hasCount(0);

            page.evaluate("history.replaceState({}, '', '/host/third/')");
            assertThat(page.getByText("Said on the third page")).isVisible();

            page.goBack();
            assertThat(page.getByText("Said on the first page")).isVisible();
            assertThat(page.getByText("Said on the third page")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", NO_NAVIGATION_API})
    void aCountFollowsToo(String browser) {
        try (Visit visit = Visit.begin()) {
            Page page =
                    HostPage.of("<comment-count></comment-count>").open(visit, "counted/", browser);
            assertThat(page.locator("comment-count")).hasText("1 comment");

            page.evaluate("history.pushState({}, '', '/host/counted-too/')");
            assertThat(page.locator("comment-count")).hasText("2 comments");
        }
    }

    @Test
    void anAttributeIsFollowedToo() {
        guide.published("page:/named-one/", "Said in the one");
        guide.published("page:/named-two/", "Said in the other");
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.ofThread("page:/named-one/").open(visit, "named/");
            assertThat(page.getByText("Said in the one")).isVisible();

            page.evaluate(
                    "document.querySelector('comment-thread').setAttribute('thread', 'page:/named-two/')");
            assertThat(page.getByText("Said in the other")).isVisible();
            assertThat(page.getByText("Said in the one")).hasCount(0);

            page.evaluate("history.pushState({}, '', '/host/elsewhere/')");
            page.waitForTimeout(1_000);
            assertThat(page.getByText("Said in the other")).isVisible();
        }
    }

    @Test
    void aDraftStaysWithItsPage() {
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.of(THREAD).open(visit, "draft-a/");
            Locator text = page.getByLabel("Your comment");
            text.fill("Half a thought about a");
            page.evaluate("history.pushState({}, '', '/host/draft-b/')");
            assertThat(text).hasValue("");
            text.fill("Half a thought about b");

            page.goBack();
            assertThat(text).hasValue("Half a thought about a");
            page.goForward();
            assertThat(text).hasValue("Half a thought about b");
        }
    }

    /// The reader presses Send and goes on; the proof and its least time come after that.
    @Test
    void whatWasSentGoesToThePageThatItWasWrittenOn() {
        try (Visit visit = Visit.begin()) {
            Page page = HostPage.of(THREAD).open(visit, "sent-from/");
            Request sent =
                    page.waitForRequest(
                            request ->
                                    request.method().equals("POST")
                                            && request.url().endsWith("/v1/comments"),
                            () -> {
                                Writing.at(page).send("Ida", "Sent and gone on");
                                page.evaluate("history.pushState({}, '', '/host/gone-to/')");
                            });
            assertThat(sent.postData()).contains("/host/sent-from/\"");
            assertThat(sent.response().status()).isEqualTo(202);
            assertThat(page.getByText("Sent and gone on")).hasCount(0);

            page.goBack();
            assertThat(page.locator("comment-thread article").getByText("Sent and gone on"))
                    .isVisible(soon());
        }
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(40_000);
    }
}
