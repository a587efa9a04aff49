package guide.bench.lambda;

import guide.local.dynamodb.FunctionSpec;
import guide.local.dynamodb.ProjectRoot;
import guide.local.dynamodb.Template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A source tree with everything built in it: functions, and the template, data and events that
/// belong to them.
///
/// @param commit empty for this tree
/// @param programs the class path of its programs
record SourceTree(Path root, String commit, String programs) {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    static SourceTree own() {
        return new SourceTree(ProjectRoot.root(), "", System.getProperty("java.class.path"));
    }

    /// Returns what `bin/build-baseline` has built.
    static SourceTree baseline(Path root) {
        return new SourceTree(
                root, root.getFileName().toString(), root.resolve("local/target/lib") + "/*");
    }

    boolean isOwn() {
        return commit.isEmpty();
    }

    Template template() {
        return Template.read(root.resolve("template.yaml"), Map.of("SigningSecret", SECRET));
    }

    /// Loads the tree's catalogue with the tree's own program.
    ///
    /// @param environment with the table
    void seed(Map<String, String> environment) {
        run(environment, "guide.data.Seed", root.resolve("data/catalogue").toString());
    }

    /// Loads a generated catalogue of 2000 frameworks with 60 traits in the same way.
    void seedLarge(Map<String, String> environment) {
        Path folder = root.resolve("bench/target/catalogue-2000");
        if (!Files.exists(folder)) {
            run(environment, "guide.data.GeneratedCatalogue", folder.toString(), "2000", "60", "1");
        }
        run(environment, "guide.data.Seed", folder.toString());
    }

    private void run(Map<String, String> environment, String... program) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Dslf4j.internal.verbosity=ERROR",
                                "-cp",
                                programs));
        command.addAll(List.of(program));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.onExit().join().exitValue() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the functions of the HTTP API that are built in modules of their own.
    List<FunctionSpec> functions() {
        return template().functions().stream()
                .filter(function -> BenchFunctions.FIRST.containsKey(function.logicalId()))
                .filter(function -> Files.isDirectory(module(function).resolve("target")))
                .toList();
    }

    Path module(FunctionSpec function) {
        return root.resolve(BenchFunctions.module(function));
    }

    /// Returns the folder of the function's requests.
    Path events(String function) {
        return root.resolve("events").resolve(function);
    }

    /// Returns the function's first request.
    String event(String function) {
        try {
            return Files.readString(
                    events(function).resolve(BenchFunctions.FIRST.get(function) + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
