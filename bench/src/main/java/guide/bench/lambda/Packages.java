package guide.bench.lambda;

import guide.local.dynamodb.ProjectRoot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Deployment packages, laid out as `bin/build-function` does: classes, and `lib/*.jar`.
public final class Packages {

    private Packages() {}

    /// Returns the folder with the runtime interface client's jars.
    public static Path client() {
        return ProjectRoot.root().resolve("bench/target/client");
    }

    /// Lays out a module's deployment package with links in `bench/target`.
    ///
    /// @param module such as `functions/comments`; it must have been built with `package`
    public static Path of(String module) {
        return of(ProjectRoot.root(), module);
    }

    /// Lays out a module's deployment package in another source tree.
    static Path of(Path root, String module) {
        Path target = root.resolve(module).resolve("target");
        Path task = root.resolve("bench/target/packages").resolve(module);
        try (Stream<Path> classes = Files.list(target.resolve("classes"))) {
            Files.createDirectories(task);
            for (Path each : classes.toList()) {
                link(task.resolve(each.getFileName()), each);
            }
            link(task.resolve("lib"), target.resolve("lib"));
            return task;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the total size of all files of a package, following links.
    static long bytes(Path task) {
        try (Stream<Path> files = Files.walk(task, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(Path link, Path to) throws IOException {
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, to);
        }
    }
}
