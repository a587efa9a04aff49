package guide.data;

import guide.catalogue.Catalogue;
import guide.catalogue.Claim;
import guide.catalogue.Framework;
import guide.catalogue.Preset;
import guide.catalogue.Project;
import guide.catalogue.Relation;
import guide.catalogue.Trait;
import guide.json.Json;
import guide.markdown.Markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Reads `data/catalogue`: one file a framework, and one each for traits, projects, relations,
/// claims and presets.
public final class CatalogueFiles {

    private CatalogueFiles() {}

    /// The catalogue as the files have it, at revision 0, its summaries rendered.
    ///
    /// @throws guide.problem.Refusal for a file that is not JSON of the model's shape
    public static Catalogue read(Path folder) {
        return new Catalogue(
                0,
                Instant.EPOCH,
                list(folder.resolve("traits.json"), Trait[].class),
                frameworks(folder.resolve("frameworks")),
                list(folder.resolve("projects.json"), Project[].class),
                list(folder.resolve("relations.json"), Relation[].class),
                list(folder.resolve("claims.json"), Claim[].class),
                list(folder.resolve("presets.json"), Preset[].class));
    }

    private static List<Framework> frameworks(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> Json.read(text(file), Framework.class))
                    .map(CatalogueFiles::rendered)
                    .sorted(Comparator.comparing(Framework::slug))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Framework rendered(Framework framework) {
        String markdown = framework.summary().markdown();
        return framework.withSummary(new Framework.Summary(markdown, Markdown.toHtml(markdown)));
    }

    private static <T> List<T> list(Path file, Class<T[]> type) {
        return List.of(Json.read(text(file), type));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
