package guide.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Checks a page against WCAG 2.2, levels A and AA, with axe-core.
final class Axe {

    private static final String SCRIPT = script();

    /// Only what is wrong is told, without selectors, which nothing here asks for.
    private static final String RUN =
            """
            async include => {
              const context = include.length ? { include } : document;
              const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const options = { runOnly, preload: false, resultTypes: ['violations'], selectors: false };
              const { violations } = await axe.run(context, options);
              return violations.flatMap(({ id, nodes }) =>
                nodes.map(node => id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary));
            }
            """;

    private Axe() {}

    static void assertNoViolation(Page page) {
        assertThat(violations(page)).as(page.url()).isEmpty();
    }

    /// For what stands in a page that is not of our own making.
    static void assertNoViolationIn(Page page, String... selectors) {
        assertThat(violations(page, selectors)).as(page.url()).isEmpty();
    }

    /// For a page that is not of our own making, which breaks these rules and may break no other.
    static void assertNoViolationBut(Page page, String... rules) {
        List<String> all = violations(page).stream().map(String::valueOf).toList();

        assertThat(all)
                .as(page.url())
                .filteredOn(violation -> !List.of(rules).contains(violation.split(":", 2)[0]))
                .isEmpty();
        assertThat(all.stream().map(violation -> violation.split(":", 2)[0])).contains(rules);
    }

    private static List<?> violations(Page page, String... selectors) {
        if ((boolean) page.evaluate("!window.axe")) {
            page.evaluate(SCRIPT);
        }
        return (List<?>) page.evaluate(RUN, List.of(selectors));
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
