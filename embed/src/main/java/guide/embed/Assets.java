package guide.embed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Collects the built files. Each is written twice: under its name, for snippets that people copy,
/// and under the name with the hash, to be cached indefinitely.
final class Assets {

    private final Path folder;
    private final List<Asset> made = new ArrayList<>();

    Assets(Path folder) {
        this.folder = folder;
    }

    void add(Asset asset) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(asset.name()), asset.text());
        Files.writeString(folder.resolve(asset.file()), asset.text());
        made.add(asset);
    }

    /// Writes `assets.json` for servers and templates: file name, integrity and sizes of each file.
    void writeManifest() throws IOException {
        String manifest =
                made.stream().map(Assets::entry).collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        Files.writeString(folder.resolve("assets.json"), manifest);
    }

    /// Names and hashes need no escaping.
    private static String entry(Asset asset) {
        return "\"%s\": {\"file\": \"%s\", \"integrity\": \"%s\", \"bytes\": %d, \"gzip\": %d}"
                .formatted(
                        asset.name(),
                        asset.file(),
                        asset.integrity(384),
                        asset.bytes().length,
                        asset.gzipped());
    }
}
