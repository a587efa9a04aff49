package guide.local.dynamodb;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where this project's files are.
public final class ProjectRoot {

    private ProjectRoot() {}

    /// The folder with `template.yaml`: the system property `guide.root`, or the nearest one
    /// upwards.
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
