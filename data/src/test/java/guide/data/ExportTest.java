package guide.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is exported is what git shows: the edits, and nothing else.
class ExportTest {

    private static final Path FILES = ProjectRoot.root().resolve("data/catalogue");

    @TempDir private Path folder;
    private Catalogue read;

    @BeforeEach
    void copy() throws IOException {
        Files.createDirectories(folder.resolve("frameworks"));
        try (Stream<Path> files = Files.walk(FILES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(FILES.relativize(file).toString()));
            }
        }
        read = CatalogueFiles.read(folder);
    }

    @Test
    void whatWasReadIsWrittenByteForByte() {
        assertThat(CatalogueFiles.write(folder, with(read.frameworks()))).isEmpty();
    }

    @Test
    void oneEditIsOneLine() throws IOException {
        Framework first = read.frameworks().getFirst();
        List<Framework> frameworks = new ArrayList<>(read.frameworks());
        String summary = "Another *summary*.\n\nWith \"quotes\" and ünïcode.";
        frameworks.set(0, first.withSummary(new Framework.Summary(summary, "<p>rendered</p>")));
        Path file = folder.resolve("frameworks/" + first.slug() + ".json");
        List<String> before = Files.readAllLines(file);

        assertThat(CatalogueFiles.write(folder, with(frameworks))).containsExactly(file);

        List<String> after = Files.readAllLines(file);
        after.removeAll(before);
        assertThat(after)
                .containsExactly(
                        "  \"summary\": \"Another *summary*.\\n\\nWith \\\"quotes\\\" and ünïcode.\",");
    }

    @Test
    void aFrameworkThatIsGoneTakesItsFileAlong() {
        List<Framework> rest = read.frameworks().subList(1, read.frameworks().size());
        Path gone = folder.resolve("frameworks/" + read.frameworks().getFirst().slug() + ".json");

        assertThat(CatalogueFiles.write(folder, with(rest))).containsExactly(gone);
        assertThat(gone).doesNotExist();
    }

    @Test
    void anEmptyTableIsNotExported() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CatalogueFiles.write(folder, read))
                .withMessageContaining("make seed");
    }

    @Test
    void whatIsAbsentOrEmptyIsNotWritten() {
        JsonNode json =
                Json.readOwn(
                        "{\"a\":null,\"b\":[],\"c\":[1,\"x\"],\"evidence\":[{\"k\":1,\"v\":null}]}",
                        JsonNode.class);

        assertThat(FileJson.text(json))
                .isEqualTo(
                        """
                        {
                          "c": [1, "x"],
                          "evidence": [
                            { "k": 1 }
                          ]
                        }
                        """);
    }

    private Catalogue with(List<Framework> frameworks) {
        return new Catalogue(
                1,
                read.updatedAt(),
                read.traits(),
                frameworks,
                read.projects(),
                read.relations(),
                read.claims(),
                read.presets());
    }
}
