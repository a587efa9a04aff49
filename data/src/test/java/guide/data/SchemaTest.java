package guide.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class SchemaTest {

    private static final Path DATA = ProjectRoot.root().resolve("data");
    private static final List<Path> CATALOGUES =
            List.of(DATA.resolve("catalogue"), DATA.resolve("examples/static-site-generators"));
    private static final Path SCHEMA =
            ProjectRoot.root().resolve("data/schema/catalogue.schema.json");

    static List<Path> frameworks() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path catalogue : CATALOGUES) {
            try (Stream<Path> files = Files.list(catalogue.resolve("frameworks"))) {
                all.addAll(files.toList());
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void everyFrameworksFileIsOfTheSchema(Path file) {
        assertThat(faults("frameworkFile", node(file))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"traits", "projects", "relations", "claims", "presets"})
    void everyListIsOfTheSchema(String name) {
        assertThat(CATALOGUES)
                .allSatisfy(
                        each ->
                                assertThat(
                                                faults(
                                                        name + "File",
                                                        node(each.resolve(name + ".json"))))
                                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "fact  | {\"trait\":\"orm\",\"support\":\"yes\"}",
                "fact  | {\"trait\":\"orm\",\"support\":\"partial\",\"evidence\":[{\"kind\":\"run\",\"locator\":\"x\"}],\"checkedOn\":\"2026-01-01\",\"checkedBy\":\"hand\"}",
                "fact  | {\"trait\":\"orm\"}",
                "fact  | {\"trait\":\"orm\",\"support\":\"maybe\"}",
                "slug  | \"a-vs-b\"",
                "slug  | \"a-vs\"",
                "day   | \"2026-13-01\"",
                "claim | {\"id\":\"a\",\"text\":\"a\",\"frameworks\":[\"a\"],\"why\":\"a\",\"evidence\":[{\"kind\":\"run\",\"locator\":\"x\"}],\"judgedOn\":\"2026-01-01\"}",
                "preset | {\"id\":\"a\",\"title\":\"a\",\"question\":\"a\"}",
                "preset | {\"id\":\"a\",\"title\":\"a\",\"question\":\"a\",\"must\":[]}"
            })
    void theSchemaRejectsWhatTheModelRejects(String definition, String json) {
        assertThat(faults(definition, Json.readOwn(json, JsonNode.class))).isNotEmpty();
    }

    @Test
    void theUnknownNeedsNoEvidence() {
        JsonNode unknown =
                Json.readOwn("{\"trait\":\"orm\",\"support\":\"unknown\"}", JsonNode.class);

        assertThat(faults("fact", unknown)).isEmpty();
    }

    private static List<com.networknt.schema.Error> faults(String definition, JsonNode json) {
        ObjectNode root = (ObjectNode) node(SCHEMA);
        root.put("$ref", "#/$defs/" + definition);
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(root);
        return schema.validate(json);
    }

    private static JsonNode node(Path file) {
        try {
            return Json.readOwn(Files.readString(file), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
