package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

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
        Look desk = new Look(1280, ColorScheme.LIGHT);
        try (Visit visit = judged(desk)) {
            judge(visit, visit.open(POST, state::enter), state, desk);
        }
        Look phone = new Look(360, ColorScheme.DARK);
        try (Visit visit = judged(phone)) {
            judge(visit, visit.open(ALONE, state::enter), state, phone);
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void theDeskHasNoViolation(State state) {
        Look desk = new Look(1280, ColorScheme.DARK);
        Look phone = new Look(360, ColorScheme.LIGHT);
        try (Visit visit = judged(desk)) {
            judge(visit, DeskPage.signedIn(visit, state::enter).page(), state, desk, phone);
        }
    }

    /// Checks that the test setup works: right-to-left pages are right to left, and dark pages are
    /// dark.
    @ParameterizedTest
    @CsvSource({"LIGHT, 253", "DARK, 22"})
    void aPageIsWhatTheStateSays(ColorScheme scheme, int red) {
        try (Visit visit = Visit.begin(360, scheme)) {
            Page page = visit.open(ALONE, State.RIGHT_TO_LEFT::enter);
            visit.awaitWhole(page);

            assertThat((String) page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .startsWith("rgb(" + red + ",");
            assertThat(page.locator("comment-thread button.guide-send").first())
                    .hasCSS("direction", "rtl");
        }
    }

    private static void judge(Visit visit, Page page, State state, Look... looks) {
        settle(visit, page, state);
        for (Look look : looks) {
            look.judge(page, page.url() + " " + state.name().toLowerCase(Locale.ROOT));
        }
    }

    private static void settle(Visit visit, Page page, State state) {
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
            case EMPTY, LONG_TEXTS, RIGHT_TO_LEFT -> visit.awaitWhole(page);
        }
    }

    private static Visit judged(Look look) {
        return Visit.judged(look.width(), look.scheme()).expecting(Staged.FAILED);
    }
}
