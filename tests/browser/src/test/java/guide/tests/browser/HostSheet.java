package guide.tests.browser;

import guide.local.dynamodb.ProjectRoot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A style sheet that many pages have, as its package on npm has it, in a page that is made as its
/// documentation says. `bin/npm-install target/themes tests/themes` fetches them.
enum HostSheet {
    /// The ground is named, since axe takes a page without one to be white.
    BARE(
            "",
            "<meta name='color-scheme' content='light dark'><style>html { background: Canvas; }</style>",
            ""),
    PICO("@picocss/pico/css/pico.min.css", "", "container"),
    BOOTSTRAP("bootstrap/dist/css/bootstrap.min.css", "", "container py-4"),
    BULMA("bulma/css/bulma.min.css", "", "container section content"),
    PREFLIGHT(
            "tailwindcss/preflight.css",
            // The utilities of a page that has a dark side.
            "<style>@media (prefers-color-scheme: dark) { body { background: #0f172a; color: #e2e8f0; } }"
                    + " main { padding: 1rem; }</style>",
            ""),
    WATER("water.css/out/water.min.css", "", ""),
    SIMPLE("simpledotcss/simple.min.css", "", "");

    private static final Path FOLDER = ProjectRoot.root().resolve("target/themes/node_modules");

    private final String file;
    private final String head;
    private final String classes;

    HostSheet(String file, String head, String classes) {
        this.file = file;
        this.head = head;
        this.classes = classes;
    }

    static boolean areInstalled() {
        return Files.isDirectory(FOLDER);
    }

    /// A post with a comparison and a thread.
    ///
    /// @param isDark whether it shows its dark side; most sheets look at the browser for that
    HostPage page(String thread, boolean isDark) {
        String body =
                """
                <main class="%s"><p>A post about two frameworks.</p>
                <comment-thread thread="%s"></comment-thread>
                <framework-comparison slugs="django flask"></framework-comparison></main>
                """
                        .formatted(classes, thread);
        return HostPage.of(body)
                .withHead(
                        "<meta name='viewport' content='width=device-width, initial-scale=1'>"
                                + (file.isEmpty() ? "" : "<style>" + css() + "</style>")
                                + head)
                .withAttributes(isDark ? "data-bs-theme=\"dark\"" : "data-bs-theme=\"light\"");
    }

    private String css() {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
