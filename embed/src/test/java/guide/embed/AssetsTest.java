package guide.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Iterator;
import java.util.List;

/// Names with hashes, integrity, and what leads from one file to another.
class AssetsTest {

    static Iterator<String> names() {
        return Made.manifest().fieldNames();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theHashedFileIsTheSame(String name) {
        JsonNode entry = Made.manifest().get(name);

        assertThat(Made.text(entry.get("file").asText())).isEqualTo(Made.text(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theManifestDescribesTheFile(String name) {
        JsonNode entry = Made.manifest().get(name);
        Asset asset = Made.of(name);

        assertThat(entry.get("integrity").asText()).isEqualTo(asset.integrity(384));
        assertThat(entry.get("file").asText()).isEqualTo(asset.file());
        assertThat(entry.get("bytes").asInt()).isEqualTo(asset.bytes().length);
        assertThat(entry.get("gzip").asInt()).isEqualTo(asset.gzipped());
    }

    @Test
    void anotherTextHasAnotherName() {
        assertThat(new Asset("a.js", "1").file()).isNotEqualTo(new Asset("a.js", "2").file());
    }

    @Test
    void scriptsNameTheFilesThatAreThere() {
        String all = Made.text("guide.js") + Made.text("write.js");

        for (String part :
                List.of(
                        "guide.css",
                        "write.js",
                        "proof.js",
                        "edit.js",
                        "quote.js",
                        "languages.json")) {
            assertThat(all).contains('"' + Made.of(part).file() + '"');
        }
    }

    @Test
    void theListOfLanguagesNamesTheFilesThatAreThere() {
        for (String language : List.of("ar", "de", "zh")) {
            Asset words = Made.of(language + ".json");

            assertThat(Made.text("languages.json"))
                    .contains(
                            "\"%s\":[\"%s\",\"%s\"]"
                                    .formatted(language, words.file(), words.integrity(256)));
        }
    }

    @Test
    void eachElementIsInTheModuleOfAll() {
        assertThat(Sources.below(Sources.WEB.resolve("elements"), ".js"))
                .filteredOn(file -> !file.endsWith("guide.js"))
                .isNotEmpty()
                .allSatisfy(
                        file ->
                                assertThat(Sources.read(Sources.WEB.resolve("elements/guide.js")))
                                        .contains("'./" + file.getFileName() + "'"));
    }
}
