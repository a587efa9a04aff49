package guide.migrate.exports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import guide.comments.domain.ThreadKey;
import guide.comments.storage.CommentsTable;
import guide.local.dynamodb.ProjectRoot;
import guide.migrate.FilledTable;
import guide.migrate.MigrateTables;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is published about the format is what is written.
@Tag("tables")
class ExportSchemaTest {

    private static final JsonNode PUBLISHED =
            node(ProjectRoot.root().resolve("api/comments-export.schema.json"));

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(PUBLISHED);

    @TempDir private Path folder;

    @Test
    void everyLineOfAFullTableIsAsTheSchemaSays() throws IOException {
        CommentsTable table = MigrateTables.empty();
        new FilledTable(table).everything(new ThreadKey.OfPage("/hello/"));
        Path file = folder.resolve("comments.jsonl");
        new ExportFile(new TableLines(table, MigrateTables.AT_ONCE)).write(file, Optional.empty());

        List<String> lines = Files.readAllLines(file);

        assertThat(lines).hasSizeGreaterThan(50);
        assertThat(lines).allSatisfy(line -> assertThat(faults(line)).isEmpty());
        assertThat(lines)
                .filteredOn(line -> line.startsWith("{\"type\":\"vote\""))
                .isNotEmpty()
                .allSatisfy(
                        line ->
                                assertThat(faults(line.replace("\"value\":", "\"valeu\":")))
                                        .isNotEmpty());
    }

    @Test
    void theSchemaHasTheFieldsOfEveryTypeAndNoOthers() {
        Map<String, Collection<String>> written = new TreeMap<>();
        for (LineType type : LineTypes.ALL) {
            written.computeIfAbsent(type.name(), _ -> new TreeSet<>())
                    .addAll(type.fields().stream().map(LineField::name).toList());
        }

        written.forEach(
                (type, fields) ->
                        assertThat(properties(type)).as(type).containsAll(fields).contains("type"));
        assertThat(PUBLISHED.path("oneOf")).hasSize(written.size() + 3);
    }

    private static Collection<String> properties(String type) {
        return PUBLISHED.path("$defs").path(type).path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<?> faults(String line) {
        return SCHEMA.validate(LineJson.parse(line).orElseThrow());
    }

    private static JsonNode node(Path file) {
        try {
            return LineJson.MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
