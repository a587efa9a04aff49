package guide.tests.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The browser of this machine, started once: the one in `CHROMIUM`, or else the first one found on
/// the path.
public final class Machine {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Optional<Browser> BROWSER = found().map(Machine::launch);

    private Machine() {}

    /// Skips the test if there is no browser, or fails it if nothing may be skipped (`CI=true`).
    public static Browser browser() {
        if (BROWSER.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("no Chromium on this machine; set CHROMIUM to one");
        }
        return BROWSER.orElseGet(() -> abort("no Chromium on this machine; set CHROMIUM to one"));
    }

    private static Optional<Path> found() {
        String named = System.getenv().getOrDefault("CHROMIUM", "");
        Stream<Path> places =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                        .flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve));
        return (named.isEmpty() ? places : Stream.of(Path.of(named)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Browser launch(Path program) {
        return Playwright.create()
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(program)
                                .setArgs(
                                        List.of(
                                                "--no-sandbox",
                                                "--disable-dev-shm-usage",
                                                "--disable-gpu")));
    }
}
