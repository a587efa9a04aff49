package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guide.local.dynamodb.ProjectRoot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What a program of `bin` has said, and how it ended.
record Told(int status, String text) {

    /// @param environment variables more; an empty one is taken away
    static Told by(Map<String, String> environment, String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(ProjectRoot.root().toFile())
                        .redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().values().removeIf(String::isEmpty);
        try {
            Process process = builder.start();
            byte[] said = process.getInputStream().readAllBytes();
            return new Told(process.waitFor(), new String(said, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Installs what the programs of a deployment need. Skips the test where that cannot be had,
    /// and fails it with `CI=true`.
    static void requireInstalled() {
        Told installed =
                by(
                        Map.of(),
                        "bin/pip-install",
                        "target/deployment",
                        "bin/requirements/deployment.txt");
        assumeTrue(installed.status == 0 || "true".equals(System.getenv("CI")), installed.text);
        assertThat(installed.status).as(installed.text).isZero();
    }
}
