package guide.local.publish;

import guide.local.dynamodb.ProjectRoot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// `make site`: writes the guide's pages as static files.
public final class WriteSite {

    /// @param site `SITE`, where the files will be; by default where `python3 -m http.server` is
    /// @param guide `GUIDE`, where a guide runs; by default where `make run` is
    /// @param catalogue `CATALOGUE`, the folder of the catalogue's files; this project's by default
    /// @param folder `TO`, where the files are written; `target/site` by default
    private record PublishSettings(
            SiteAddress site, SiteAddress guide, Path catalogue, Path folder) {

        static PublishSettings from(Map<String, String> environment, Path root) {
            Path catalogue = root.resolve(set(environment, "CATALOGUE", "data/catalogue"));
            if (!Files.isRegularFile(catalogue.resolve("traits.json"))) {
                throw new IllegalArgumentException(
                        "CATALOGUE must be a folder with the files of a catalogue, such as"
                                + " data/catalogue");
            }
            return new PublishSettings(
                    SiteAddress.of("SITE", set(environment, "SITE", "http://localhost:8000")),
                    SiteAddress.of("GUIDE", set(environment, "GUIDE", "http://localhost:8080")),
                    catalogue,
                    root.resolve(set(environment, "TO", "target/site")));
        }

        private static String set(Map<String, String> environment, String name, String standard) {
            String text = environment.getOrDefault(name, "");
            return text.isEmpty() ? standard : text;
        }
    }

    private WriteSite() {}

    public static void main(String[] arguments) throws IOException {
        try {
            Path root = ProjectRoot.root();
            write(root, PublishSettings.from(System.getenv(), root));
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void write(Path root, PublishSettings settings) throws IOException {
        try (PublishedGuide guide =
                PublishedGuide.start(root, settings.catalogue(), settings.site())) {
            StaticSite.WrittenFiles written =
                    StaticSite.of(guide.site()).write(settings.guide(), settings.folder());
            System.out.printf(
                    Locale.ROOT,
                    "Written for %s: %d files of %.1f MB, in %s%n",
                    settings.site(),
                    written.files(),
                    written.bytes() / 1e6,
                    settings.folder());
        }
        System.out.println(
                "Forms, queries and the elements lead to "
                        + settings.guide()
                        + ", which must allow "
                        + settings.site().origin()
                        + " (ALLOWED_ORIGINS).");
    }
}
