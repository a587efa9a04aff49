package guide.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Hostile content that is sent directly to the API is shown as text: a visit fails on a dialog, an
/// error, or anything that the policy blocks.
class HostileTest {

    private static final List<String> PAYLOADS =
            List.of(
                    "<script>alert(1)</script> one",
                    "<img src=x onerror=alert(2)> two",
                    "[three](javascript:alert(3)) three",
                    "<svg/onload=alert(4)> four",
                    "![five](https://elsewhere.example/pixel.png) five",
                    "\"><iframe srcdoc='<script>alert(6)</script>'> six",
                    "<a href=\"data:text/html,<script>alert(7)</script>\">seven</a> seven",
                    "<style>*{display:none}</style> eight");

    @Test
    void hostileTextIsTextOnThePageAndAtTheDesk() {
        String thread = "page:/blog/2026/six-frameworks/script-only/";
        Guide guide = Guide.RUNNING;
        PAYLOADS.forEach(payload -> guide.published(thread, payload));
        String held =
                "{\"thread\":\"%s\",\"body\":%s,\"author\":{\"name\":%s}}"
                        .formatted(
                                thread,
                                Guide.quoted(PAYLOADS.getFirst()),
                                Guide.quoted("<b onclick=alert(9)>Mallory</b>"));
        guide.send("POST", "/v1/comments", held);
        try (Visit reader = Visit.begin();
                Visit moderator = Visit.begin()) {
            Page page = reader.open("/blog/2026/six-frameworks/script-only/");
            page.onRequest(request -> assertThat(request.url()).startsWith(guide.at("/")));
            assertTame(page.locator("comment-thread"), "eight");

            DeskPage desk = DeskPage.signedIn(moderator);
            assertTame(desk.page().locator("main"), "Mallory");
        }
    }

    private static void assertTame(Locator place, String last) {
        assertThat(place.getByText(last).first()).isVisible();
        assertThat(place.locator("script, style, img, iframe, [onclick], [onerror], [onload]"))
                .hasCount(0);
        // The thread draws faces by itself, of a path each.
        assertThat(place.locator("svg:not(.guide-face), .guide-face :not(path), .guide-text svg"))
                .hasCount(0);
        assertThat(place.locator("a[href^='javascript'], a[href^='data']")).hasCount(0);
    }
}
