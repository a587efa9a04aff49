package guide.embed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// What the build made, as it lies on the class path.
final class Made {

    private Made() {}

    /// The manifest, `assets.json`.
    static JsonNode manifest() {
        try {
            return new ObjectMapper().readTree(text("assets.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Asset> all() {
        return manifest().propertyStream().map(entry -> of(entry.getKey())).toList();
    }

    static Asset of(String name) {
        return new Asset(name, text(name));
    }

    static String text(String file) {
        try (InputStream in = Made.class.getResourceAsStream("/embed/" + file)) {
            return new String(
                    Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
