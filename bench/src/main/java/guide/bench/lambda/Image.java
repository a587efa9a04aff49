package guide.bench.lambda;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A function as in a container image: everything in jars on the JVM's class path, with an AOT
/// cache that was trained with it.
///
/// The JVM accepts a cache only with exactly the jars of the training, in the same order: hence the
/// single class path in a file. The cache does not support folders on the class path, so the
/// function's classes are in a jar too.
public final class Image {

    private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String CACHE = "function.aot";

    /// Enough for a function to start. The tables' names are those that priming uses.
    private static final Map<String, String> TRAINING =
            Map.of(
                    "AWS_REGION", "eu-central-1",
                    "AWS_ACCESS_KEY_ID", "training",
                    "AWS_SECRET_ACCESS_KEY", "training",
                    "CATALOGUE_TABLE", "catalogue",
                    "COMMENTS_TABLE", "comments",
                    "REGISTRIES", "none",
                    "SIGNING_SECRET", "for-training-only-0123456789abcdef");

    private final Path folder;

    private Image(Path folder) {
        this.folder = folder;
    }

    /// Returns an image that is laid out already: `lib/*.jar` in `folder`.
    public static Image at(Path folder) {
        return new Image(folder);
    }

    /// Lays out the jars of a module and of the runtime interface client.
    static Image of(Path module, Path client, Path folder) {
        Path lib = folder.resolve("lib");
        try {
            Files.createDirectories(lib);
            for (String own : List.of("target/lib", "target")) {
                copyJars(module.resolve(own), lib, Set.of());
            }
            copyJars(client, lib, libraries(lib));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Image(folder);
    }

    /// Returns class path and main class with the cache.
    List<String> program() {
        List<String> program = new ArrayList<>(List.of("-XX:AOTCache=" + cache()));
        program.addAll(bare());
        return program;
    }

    /// Returns class path and main class without the cache.
    List<String> bare() {
        return List.of("-cp", classPath(), MAIN);
    }

    Path folder() {
        return folder;
    }

    /// Runs the function's priming script and the events, after which the JVM writes the cache.
    ///
    /// @param handler the class that handles the events
    /// @param endpoint where its tables are
    /// @param options of the JVM, to reach them
    void train(String handler, String endpoint, List<String> options, List<String> events) {
        List<String> all = new ArrayList<>(options);
        all.add("-XX:AOTCacheOutput=" + cache());
        Deployed deployed =
                new Deployed(folder, handler, TRAINING, all).with("DYNAMODB_ENDPOINT", endpoint);
        try (LambdaProcess process = LambdaProcess.startForSnapshot(bare(), -1, deployed)) {
            process.awaitCheckpoint();
            process.restore();
            events.forEach(event -> trained(process.invoke(event).body()));
            process.endAndWait();
            if (!Files.exists(cache())) {
                throw new IllegalStateException("no cache was written:\n" + process.output());
            }
        }
    }

    /// A function that did not reach its tables has learnt little.
    private static void trained(String response) {
        if (response.contains("\"statusCode\":5")) {
            throw new IllegalStateException("not trained: " + response);
        }
    }

    /// Writes the program that the image starts: the JVM with exactly the options that the cache
    /// was made for. Outside Lambda it runs under the emulator of the base image.
    public void writeBootstrap(String handler) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LambdaProcess.AS_LAMBDA);
        command.addAll(program());
        command.add(handler);
        String script =
                """
                #!/bin/sh
                [ -n "$AWS_LAMBDA_RUNTIME_API" ] || exec /usr/local/bin/aws-lambda-rie "$0"
                exec %s
                """
                        .formatted(String.join(" ", command));
        Path bootstrap = folder.resolve("bootstrap");
        try {
            Files.writeString(bootstrap, script);
            Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path cache() {
        return folder.resolve(CACHE);
    }

    private String classPath() {
        try (Stream<Path> jars = Files.list(folder.resolve("lib"))) {
            return jars.map(Path::toString)
                    .filter(jar -> jar.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the names of the jars without their versions.
    private static Set<String> libraries(Path lib) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.map(Image::library).collect(Collectors.toSet());
        }
    }

    private static String library(Path jar) {
        return jar.getFileName().toString().replaceAll("-[0-9].*", "");
    }

    /// @param except libraries that are there already, possibly in another version
    private static void copyJars(Path from, Path into, Set<String> except) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            List<Path> jars =
                    files.filter(file -> file.toString().endsWith(".jar"))
                            .filter(file -> !except.contains(library(file)))
                            .toList();
            for (Path jar : jars) {
                Files.copy(
                        jar,
                        into.resolve(jar.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
