package guide.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A visitor with a browser, who keeps the site's data until the visit ends.
///
/// Any failure in any page (an error in the console, an uncaught exception, a policy violation, a
/// dialog) makes the end of the visit fail, unless the test expects it.
final class Visit implements AutoCloseable {

    /// For actions and for what is expected alike: a post has its proof of work to do first, on a
    /// machine that does other work too.
    private static final int PATIENCE_MILLIS = 20_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final BrowserContext context;
    private final Loading loading;
    private final List<String> faults = new ArrayList<>();
    private Optional<String> expected = Optional.empty();

    private Visit(NewContextOptions options) {
        context = Machine.browser().newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        loading = new Loading(context);
        context.onWebError(error -> faults.add("uncaught: " + error.error()));
        context.onDialog(
                dialog -> {
                    faults.add("dialog: " + dialog.message());
                    dialog.dismiss();
                });
        context.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") || message.type().equals("warning")) {
                        faults.add(
                                message.type() + ": " + message.text() + " " + message.location());
                    }
                });
    }

    static Visit begin() {
        return new Visit(options(1280, ColorScheme.LIGHT));
    }

    static Visit begin(int width, ColorScheme scheme) {
        return new Visit(options(width, scheme));
    }

    /// For what is judged with axe-core, which adds its own style to the page: the policy would
    /// block that. Every other visit enforces the policy.
    static Visit judged(int width, ColorScheme scheme) {
        return with(
                options ->
                        options.setBypassCSP(true)
                                .setColorScheme(scheme)
                                .setViewportSize(width, 800));
    }

    static Visit with(UnaryOperator<NewContextOptions> changed) {
        return new Visit(changed.apply(options(1280, ColorScheme.LIGHT)));
    }

    private static NewContextOptions options(int width, ColorScheme scheme) {
        return new NewContextOptions()
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setColorScheme(scheme)
                .setViewportSize(width, width < 600 ? 740 : 900);
    }

    Page open(String path) {
        Page page = context.newPage();
        page.navigate(Guide.RUNNING.at(path));
        return page;
    }

    /// Opens the page after putting it into a state.
    Page open(String path, Consumer<Staged> stage) {
        Page page = context.newPage();
        stage.accept(new Staged(page));
        page.navigate(Guide.RUNNING.at(path));
        return page;
    }

    /// Opens the page and waits until it shows all that it is going to show.
    Page openWhole(String path) {
        Page page = open(path);
        loading.await(page);
        return page;
    }

    /// Waits until a page shows all that it is going to show.
    void awaitWhole(Page page) {
        loading.await(page);
    }

    BrowserContext context() {
        return context;
    }

    /// The browser itself reports failed requests; a test that causes them expects that.
    Visit expecting(String pattern) {
        expected = Optional.of(pattern);
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(faults)
                .filteredOn(fault -> expected.map(each -> !fault.matches(each)).orElse(true))
                .isEmpty();
    }
}
