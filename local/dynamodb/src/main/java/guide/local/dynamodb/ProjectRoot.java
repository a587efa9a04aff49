package guide.local.dynamodb;

import java.nio.file.Files;
import java.nio.file.Path;

/// Finds this project's files.
public final class ProjectRoot {

    private ProjectRoot() {}

    /// Returns the folder with `template.yaml`: the system property `guide.root`, or the nearest
    /// parent folder that has one.
    public static Path root() {
        String named = System.getProperty("guide.root", "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("template.yaml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no template.yaml in " + here + " or above it");
    }
}
