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
    private static final String RUN =
            """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const { violations } = await axe.run(document, { runOnly: tags, preload: false });
              return violations.flatMap(({ id, nodes }) =>
                nodes.map(node => id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary));
            }
            """;

    private Axe() {}

    static void assertNoViolation(Page page) {
        page.evaluate(SCRIPT);
        assertThat((List<?>) page.evaluate(RUN)).as(page.url()).isEmpty();
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
