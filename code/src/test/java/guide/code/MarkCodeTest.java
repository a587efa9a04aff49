package guide.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class MarkCodeTest {

    @TempDir Path folder;

    @BeforeEach
    void eachPlaceIsThere() throws IOException {
        for (String place : new String[] {"samples", "traits", "usuals", "claims"}) {
            Files.createDirectory(folder.resolve(place));
        }
        Files.writeString(folder.resolve("benchmark.py"), "print(1)\n");
    }

    @Test
    void aProgramHasItsMarksAndAReadmeHasNone() throws IOException {
        Files.writeString(folder.resolve("samples/README.md"), "# Samples\n");
        Path target = folder.resolve("target");

        MarkCode.main(folder.toString(), target.toString());

        assertThat(target.resolve("benchmark.py")).content().isNotBlank();
        assertThat(target.resolve("samples/README.md")).doesNotExist();
    }

    @Test
    void aFileOfNoKnownLanguageIsNamed() throws IOException {
        Files.writeString(folder.resolve("samples/page.mako"), "${x}\n");

        assertThatThrownBy(
                        () -> MarkCode.main(folder.toString(), folder.resolve("target").toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("page.mako");
    }
}
