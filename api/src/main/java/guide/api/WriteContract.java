package guide.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Converts `openapi.yaml` to `openapi.json` and `catalogue.schema.json`, so that no function has
/// to read YAML.
public final class WriteContract {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private WriteContract() {}

    /// Runs the conversion.
    ///
    /// @param arguments the YAML file and the folder
    public static void main(String[] arguments) throws IOException {
        ObjectNode contract = read(Path.of(arguments[0]));
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        write(folder.resolve("openapi.json"), contract);
        write(folder.resolve("catalogue.schema.json"), CatalogueSchema.of(contract));
    }

    static ObjectNode read(Path yaml) throws IOException {
        Object plain =
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(yaml));
        return MAPPER.valueToTree(plain);
    }

    private static void write(Path file, JsonNode document) throws IOException {
        Files.writeString(file, MAPPER.writeValueAsString(document));
    }
}
