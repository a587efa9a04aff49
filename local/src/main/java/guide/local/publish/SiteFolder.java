package guide.local.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The folder that a site is written into. A list of what was written stays in it, so that the next
/// run removes that, and nothing else that somebody has put there, such as `CNAME` or `.git`.
final class SiteFolder {

    private static final String LIST = ".guide-files";

    /// GitHub Pages would make pages of the Markdown.
    private static final String NO_JEKYLL = ".nojekyll";

    private final Path folder;
    private final List<String> written = new ArrayList<>();

    private SiteFolder(Path folder) {
        this.folder = folder;
    }

    /// Opens a folder for a new site, and removes what an earlier run has written.
    ///
    /// @throws IllegalArgumentException if a file is there that no earlier run has written, and has
    ///   the name of one of a site
    static SiteFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path list = folder.resolve(LIST);
        if (Files.exists(list)) {
            for (String name : Files.readAllLines(list)) {
                remove(folder, name);
            }
        } else if (Files.exists(folder.resolve("index.html"))) {
            throw new IllegalArgumentException(
                    "TO has a site already that make site did not write: " + folder);
        }
        SiteFolder site = new SiteFolder(folder);
        site.write(NO_JEKYLL, new byte[0]);
        return site;
    }

    /// @param name relative to the folder
    void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        written.add(name);
    }

    void close() throws IOException {
        Files.write(folder.resolve(LIST), written);
    }

    private static void remove(Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize()) || file.equals(folder.normalize())) {
            throw new IllegalArgumentException(LIST + " names what is not in the folder: " + name);
        }
        Files.deleteIfExists(file);
        Path above = file.getParent();
        while (above != null && !above.equals(folder.normalize()) && isEmpty(above)) {
            Files.delete(above);
            above = above.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
