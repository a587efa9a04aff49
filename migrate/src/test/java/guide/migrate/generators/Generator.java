package guide.migrate.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guide.local.dynamodb.ProjectRoot;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// A generator of static sites, with the least site that it builds: three pages and a layout that
/// includes the template that an export brings.
enum Generator {
    JEKYLL(
            List.of("jekyll", "build", "--quiet", "--disable-disk-cache"),
            "_site",
            "html",
            Map.of(
                    "_config.yml",
                    "permalink: pretty\n",
                    "_layouts/page.html",
                    "<main>{{ content }}{% include guide-comments.html %}</main>")),
    HUGO(
            List.of("bin/hugo", "--quiet"),
            "public",
            "md",
            Map.of(
                    "hugo.toml",
                    "baseURL = 'https://blog.example/'\ndisableKinds = ['taxonomy', 'RSS', 'sitemap', 'home', 'section']\n",
                    "layouts/single.html",
                    "<main>{{ .Content }}{{ partial \"guide-comments.html\" . }}</main>")),
    ELEVENTY(
            List.of("node_modules/.bin/eleventy", "--quiet"),
            "_site",
            "njk",
            Map.of(
                    "_includes/page.njk",
                    "<main>{{ content | safe }}{% include \"guide-comments.njk\" %}</main>"));

    private static final Path INSTALLED = ProjectRoot.root().resolve("target/site-generators");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
    private final List<String> command;

    private final String built;
    private final String ending;

    @SuppressWarnings("ImmutableEnumChecker") // Map.of is immutable.
    private final Map<String, String> files;

    Generator(List<String> command, String built, String ending, Map<String, String> files) {
        this.command = command;
        this.built = built;
        this.ending = ending;
        this.files = files;
    }

    String format() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Skips the test where the generator is not there.
    void requireInstalled() {
        assumeTrue(
                Files.isExecutable(program()),
                () -> format() + " is not installed; bin/site-generators installs it");
    }

    private Path program() {
        String name = command.getFirst();
        return name.contains("/")
                ? INSTALLED.resolve(name)
                : Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElse(Path.of(name));
    }

    void putSite(Path folder) throws IOException {
        Path content = this == HUGO ? folder.resolve("content") : folder;
        for (Map.Entry<String, String> each : files.entrySet()) {
            put(folder.resolve(each.getKey()), each.getValue());
        }
        String layout = this == ELEVENTY ? "layout: page.njk" : "layout: page";
        for (String name : List.of("hello", "käse", "other")) {
            put(content.resolve(name + "." + ending), "---\n" + layout + "\n---\nHello\n");
        }
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    /// Builds the site, and reads one of its pages.
    String page(Path folder, String name) throws Exception {
        List<String> all = new ArrayList<>(command);
        all.set(0, program().toString());
        ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "NO_COLOR", "1"));
        Path log = folder.resolve("build.log");
        Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        return Files.readString(folder.resolve(built).resolve(name).resolve("index.html"));
    }
}
