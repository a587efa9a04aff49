package guide.embed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The moderation desk: its page, its configuration, and what the page loads, under names with
/// hashes. It can be copied to any host.
///
/// @param sources of everything in this module
/// @param folder where it goes
record DeskFolder(Path sources, Bundler bundler, Path folder) {

    void make() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        bundler.bundle(List.of(sources.resolve("desk/main.js"), sources.resolve("desk/desk.css")));
        String page = Files.readString(sources.resolve("desk/index.html"));
        for (Path file :
                List.of(
                        bundler.work().resolve("main.js"),
                        bundler.work().resolve("desk.css"),
                        sources.resolve("../../demo/icon.svg"))) {
            Asset asset = new Asset(file.getFileName().toString(), Files.readString(file));
            Files.writeString(folder.resolve(asset.file()), asset.text());
            page = naming(page, asset);
        }
        Files.writeString(folder.resolve("index.html"), page);
        Files.copy(sources.resolve("desk/config.json"), folder.resolve("config.json"));
    }

    private static String naming(String page, Asset asset) {
        String named = page.replace('"' + asset.name() + '"', '"' + asset.file() + '"');
        if (named.equals(page)) {
            throw new IllegalStateException("the desk's page does not load " + asset.name());
        }
        return named;
    }
}
