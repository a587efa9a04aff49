package guide.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A program in a JVM of its own, with the class path of the test.
public final class FreshJvm {

    private static final long MOST_SECONDS = 60;

    private FreshJvm() {}

    /// Runs the program and returns the names of the classes that it loaded.
    ///
    /// @throws IllegalStateException with what it wrote, if it fails
    public static List<String> classesOf(Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile("classes", ".log");
        Path output = Files.createTempFile("output", ".txt");
        try {
            Process process =
                    new ProcessBuilder(command(log, program, arguments))
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(Files.readString(output, StandardCharsets.UTF_8));
            }
            try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
                return lines.map(line -> line.split(" ", 2)[0]).toList();
            }
        } finally {
            Files.delete(log);
            Files.delete(output);
        }
    }

    private static List<String> command(Path log, Class<?> program, String... arguments) {
        return Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                // Without decorations, a line begins with the name.
                                "-Xlog:class+load:file=" + log + ":none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName()),
                        Stream.of(arguments))
                .toList();
    }
}
