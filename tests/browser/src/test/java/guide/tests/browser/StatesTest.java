package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Locale;

/// Checks the post and the desk in every state against WCAG 2.2 AA, at desktop size in light mode
/// and at phone size in dark mode.
class StatesTest {

    private static final String POST = "/blog/2026/six-frameworks/";
    private static final String ALONE = POST + "script-only/";
    private static final String LONG = "page:/long/";
    private static final String UNBROKEN = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(40);

    enum State {
        EMPTY,
        LOADING,
        ERROR,
        LONG_TEXTS,
        RIGHT_TO_LEFT;

        void enter(Staged stage) {
            switch (this) {
                case EMPTY -> stage.withThread("page:/empty/").empty();
                case LOADING -> stage.waiting();
                case ERROR -> stage.broken();
                case LONG_TEXTS -> stage.withThread(LONG);
                case RIGHT_TO_LEFT -> stage.withThread(LONG).fromRightToLeft();
            }
        }
    }

    @BeforeAll
    static void somebodyWroteALot() {
        String text = (UNBROKEN + " and so on. ").repeat(20).substring(0, 10_000);
        String author = "Name".repeat(20);
        for (String body : new String[] {text, "خذ هذا الإطار. Take *this* one."}) {
            String sent =
                    "{\"thread\":\"%s\",\"body\":\"%s\",\"author\":{\"name\":\"%s\"}}"
                            .formatted(LONG, body, author);
            Guide.RUNNING.publish(Guide.id(Guide.RUNNING.send("POST", "/v1/comments", sent)));
            Guide.RUNNING.send("POST", "/v1/comments", sent);
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void thePostHasNoViolation(State state) {
        try (Visit visit = judged(1280, ColorScheme.LIGHT)) {
            judge(visit.open(POST, state::enter), state, 1280);
        }
        try (Visit visit = judged(360, ColorScheme.DARK)) {
            judge(visit.open(ALONE, state::enter), state, 360);
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void theDeskHasNoViolation(State state) {
        for (int width : new int[] {1280, 360}) {
            ColorScheme scheme = width == 360 ? ColorScheme.LIGHT : ColorScheme.DARK;
            try (Visit visit = judged(width, scheme)) {
                judge(DeskPage.signedIn(visit, state::enter).page(), state, width);
            }
        }
    }

    /// Checks that the test setup works: right-to-left pages are right to left, and dark pages are
    /// dark.
    @ParameterizedTest
    @CsvSource({"LIGHT, 253", "DARK, 22"})
    void aPageIsWhatTheStateSays(ColorScheme scheme, int red) {
        try (Visit visit = Visit.begin(360, scheme)) {
            Page page = visit.open(ALONE, State.RIGHT_TO_LEFT::enter);
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertThat((String) page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .startsWith("rgb(" + red + ",");
            assertThat(page.locator("comment-thread button.guide-send").first())
                    .hasCSS("direction", "rtl");
        }
    }

    private static void judge(Page page, State state, int width) {
        settle(page, state);
        Axe.assertNoViolation(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url() + " " + state.name().toLowerCase(Locale.ROOT))
                .isEqualTo(width);
    }

    private static void settle(Page page, State state) {
        boolean desk = page.url().contains("/desk/");
        switch (state) {
            case LOADING -> {
                String busy = desk ? "main[aria-busy=true]" : "comment-thread[data-state=loading]";
                assertThat(page.locator(busy)).isVisible();
            }
            case ERROR -> {
                String notice = desk ? "main [role=alert]" : "comment-thread > .guide-notice";
                assertThat(page.locator(notice)).isVisible();
            }
            case EMPTY, LONG_TEXTS, RIGHT_TO_LEFT -> page.waitForLoadState(LoadState.NETWORKIDLE);
        }
    }

    private static Visit judged(int width, ColorScheme scheme) {
        return Visit.with(
                        options ->
                                options.setBypassCSP(true)
                                        .setColorScheme(scheme)
                                        .setViewportSize(width, 800))
                .expecting(Staged.FAILED);
    }
}
