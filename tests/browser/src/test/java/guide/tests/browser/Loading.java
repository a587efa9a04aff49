package guide.tests.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// What the pages of a visit have asked for, by which a test knows when one of them shows all that
/// it is going to show. Playwright's own `NETWORKIDLE` waits for half a second each time instead.
final class Loading {

    private static final int MOST_ROUNDS = 50;

    /// Whether the page has all its parts, and each of the guide's elements is defined and filled
    /// or says why not; what stands behind the list of a thread comes when the list is complete.
    private static final String SHOWN =
            """
            () => {
              const isFilled = each => each.matches(':defined')
                && ['ready', 'error'].includes(each.dataset.state ?? (each.dataset.count && 'ready'))
                && (each.dataset.state !== 'ready' || each.localName !== 'comment-thread'
                  || each.querySelector(':scope > .guide-list ~ *'));
              const elements = document.querySelector('script[src]') ? [...document.querySelectorAll('*')] : [];
              return document.readyState === 'complete'
                && !document.querySelector('[aria-busy=true]')
                && elements.filter(({ localName }) => localName.includes('-')).every(isFilled);
            }
            """;

    /// Until the page has nothing to do, and has drawn what it did.
    private static final String DRAWN =
            """
            () => new Promise(done => requestIdleCallback(() =>
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))))
            """;

    private final Set<Request> underWay = Collections.newSetFromMap(new IdentityHashMap<>());
    private int asked;

    Loading(BrowserContext context) {
        context.onRequest(
                request -> {
                    asked++;
                    if (request.isNavigationRequest()) {
                        // Nothing may tell any more what became of those of the page before.
                        underWay.clear();
                    }
                    underWay.add(request);
                });
        context.onRequestFinished(underWay::remove);
        context.onRequestFailed(underWay::remove);
    }

    /// Waits until a page is complete, nothing is under way, and drawing it asks for nothing more.
    void await(Page page) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            page.waitForFunction(SHOWN);
            page.waitForCondition(underWay::isEmpty);
            int before = asked;
            page.evaluate(DRAWN);
            if (asked == before && (boolean) page.evaluate(SHOWN)) {
                return;
            }
        }
        throw new AssertionError(page.url() + " asks for more and more: " + underWay);
    }
}
