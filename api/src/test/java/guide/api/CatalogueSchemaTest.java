package guide.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;

class CatalogueSchemaTest {

    private final ObjectNode contract;
    private final ObjectNode schema;

    CatalogueSchemaTest() throws IOException {
        contract =
                WriteContract.read(Path.of(System.getProperty("guide.root"), "api/openapi.yaml"));
        schema = CatalogueSchema.of(contract);
    }

    @Test
    void itIsCompleteInItself() {
        assertThat(schema.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        target -> assertThat(schema.at(target.substring(1)).isObject()).isTrue());
        assertThat(schema.path("$defs").has("Fact")).isTrue();
        assertThat(schema.path("$defs").has("NewComment")).isFalse();
    }

    @Test
    void theContractsExampleIsOfItAndAnotherShapeIsNot() {
        JsonNode example =
                contract.path("paths")
                        .path("/v1/catalogue")
                        .at("/get/responses/200/content/application~1json/example");
        ObjectNode other = example.deepCopy();
        other.put("schemaVersion", 2);
        Schema compiled =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema);

        assertThat(compiled.validate(example)).isEmpty();
        assertThat(compiled.validate(other)).isNotEmpty();
    }

    @Test
    void theContractItselfStaysAsItIs() throws IOException {
        assertThat(contract)
                .isEqualTo(
                        WriteContract.read(
                                Path.of(System.getProperty("guide.root"), "api/openapi.yaml")));
    }
}
