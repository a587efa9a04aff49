package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;

import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Programs that read feeds, in two languages.
final class FeedReaders {

    private static final String FOLDER = "target/feed-readers";

    private FeedReaders() {}

    /// What ROME makes of an Atom document.
    static SyndFeed rome(String xml) {
        try {
            return new SyndFeedInput().build(new StringReader(xml));
        } catch (FeedException e) {
            throw new AssertionError("ROME does not read it: " + xml, e);
        }
    }

    /// What feedparser makes of it, as `read.py` prints it. Skips the test where it cannot be
    /// installed, and fails it with `CI=true`.
    static JsonNode feedparser(String xml) {
        Told installed =
                Told.by(Map.of(), "bin/pip-install", FOLDER, "bin/requirements/feed-readers.txt");
        assumeTrue(installed.status() == 0 || "true".equals(System.getenv("CI")), installed.text());
        assertThat(installed.status()).as(installed.text()).isZero();
        try {
            Process process =
                    new ProcessBuilder(
                                    FOLDER + "/bin/python",
                                    "tests/integration/src/test/resources/feeds/read.py")
                            .directory(ProjectRoot.root().toFile())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            try (var in = process.getOutputStream()) {
                in.write(xml.getBytes(StandardCharsets.UTF_8));
            }
            byte[] said = process.getInputStream().readAllBytes();
            assertThat(process.waitFor()).isZero();
            return Json.readOwn(new String(said, StandardCharsets.UTF_8), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
