package guide.bench;

import guide.catalogue.model.Catalogue;
import guide.data.GeneratedCatalogue;
import guide.local.dynamodb.ProjectRoot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Measures a catalogue of 2000 frameworks and 60 traits with DynamoDB Local: cold start, memory,
/// and requests to warm handlers.
public final class CatalogueSizes {

    private static final int FRAMEWORKS = 2000;
    private static final int TRAITS = 60;
    private static final long SEED = 1;

    private CatalogueSizes() {}

    /// `CatalogueSizes <file>`: writes the tables to `file`.
    public static void main(String[] arguments) throws IOException {
        Catalogue catalogue = GeneratedCatalogue.of(FRAMEWORKS, TRAITS, SEED);
        Path folder = Files.createTempDirectory("catalogue");
        GeneratedCatalogue.write(catalogue, folder);
        List<String> lines = new ArrayList<>(introduction());
        try (LargeCatalogue own = new LargeCatalogue(ProjectRoot.root().resolve("data/catalogue"));
                LargeCatalogue large = new LargeCatalogue(folder)) {
            lines.addAll(CatalogueStarts.table(own, large));
            lines.addAll(CatalogueReads.table(new GuideRequests(large, catalogue).all(), large));
        }
        Path file = Path.of(arguments[0]);
        Files.write(file, lines);
        System.out.println("Written to " + file);
    }

    private static List<String> introduction() {
        return List.of(
                "# A catalogue of " + FRAMEWORKS + " frameworks and " + TRAITS + " traits",
                "",
                "`make bench` wrote this, with `guide.data.GeneratedCatalogue` of seed "
                        + SEED
                        + " and DynamoDB Local,",
                "on "
                        + System.getProperty("java.vm.version")
                        + ", compiled as in Lambda. The machine is shared: ratios, calls"
                        + " and units are comparable, times are not.");
    }
}
