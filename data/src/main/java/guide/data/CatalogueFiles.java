package guide.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Claim;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Preset;
import guide.catalogue.model.Project;
import guide.catalogue.model.Relation;
import guide.catalogue.model.Trait;
import guide.lambda.json.Json;
import guide.lambda.markdown.Markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads and writes `data/catalogue`: a file for each framework, and one each for traits, projects,
/// relations, claims and presets.
public final class CatalogueFiles {

    private CatalogueFiles() {}

    /// Reads the catalogue, at revision 0, and renders its summaries.
    ///
    /// @throws guide.lambda.problem.ProblemException if a file is not JSON of the model's structure
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

    /// Writes the files so that reading them gives this catalogue again; deletes the files of
    /// frameworks that are not in it.
    ///
    /// @return the files that changed, in order
    /// @throws IllegalStateException if the catalogue was never loaded
    public static List<Path> write(Path folder, Catalogue catalogue) {
        if (catalogue.revision() == 0) {
            throw new IllegalStateException("The table is empty. Load it with: make seed");
        }
        Map<Path, String> files = new TreeMap<>();
        Path frameworks = folder.resolve("frameworks");
        catalogue
                .frameworks()
                .forEach(each -> files.put(frameworks.resolve(each.slug() + ".json"), text(each)));
        files.put(folder.resolve("traits.json"), text(catalogue.traits()));
        files.put(folder.resolve("projects.json"), text(catalogue.projects()));
        files.put(folder.resolve("relations.json"), text(catalogue.relations()));
        files.put(folder.resolve("claims.json"), text(catalogue.claims()));
        files.put(folder.resolve("presets.json"), text(catalogue.presets()));
        return replace(files, jsonFiles(frameworks));
    }

    private static List<Path> replace(Map<Path, String> files, List<Path> frameworks) {
        List<Path> changed = new ArrayList<>();
        try {
            for (Path gone : frameworks.stream().filter(f -> !files.containsKey(f)).toList()) {
                Files.delete(gone);
                changed.add(gone);
            }
            for (Map.Entry<Path, String> file : files.entrySet()) {
                Path path = file.getKey();
                if (!Files.exists(path) || !text(path).equals(file.getValue())) {
                    Files.writeString(path, file.getValue());
                    changed.add(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changed.stream().sorted().toList();
    }

    private static String text(Object entry) {
        JsonNode json = Json.readOwn(Json.write(entry), JsonNode.class);
        if (json instanceof ObjectNode framework && framework.has("summary")) {
            framework.set("summary", framework.path("summary").path("markdown"));
        }
        return FileJson.text(json);
    }

    private static List<Framework> frameworks(Path folder) {
        return jsonFiles(folder).stream()
                .map(file -> Json.read(text(file), Framework.class))
                .map(CatalogueFiles::rendered)
                .sorted(Comparator.comparing(Framework::slug))
                .toList();
    }

    private static List<Path> jsonFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
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
