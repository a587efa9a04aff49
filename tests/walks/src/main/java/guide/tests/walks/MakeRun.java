package guide.tests.walks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A whole `make run` in a process of its own, with its tables in memory and its mailbox, from the
/// class path of whoever starts it.
///
/// @param address where it answers; without a path
public record MakeRun(Process process, URI address) implements AutoCloseable {

    private static final int LONGEST_SECONDS = 180;

    private static final Pattern UP =
            Pattern.compile("The framework guide is up: open (http://[^/\\s]+)/");

    /// Starts it at a port of its own choice, and waits until it says that it is up.
    ///
    /// @param root the project's folder
    /// @param log gets what it prints
    /// @throws IllegalStateException if it ends, or is not up after three minutes
    public static MakeRun start(Path root, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "guide.local.gateway.LocalServer");
        builder.directory(root.toFile());
        builder.environment().putAll(Map.of("PORT", "0", "DATA_DIR", "memory"));
        builder.redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        Process process = builder.start();
        try {
            return new MakeRun(process, announced(process, log));
        } catch (IllegalStateException e) {
            Processes.end(process);
            throw e;
        }
    }

    private static URI announced(Process process, Path log) throws IOException {
        for (int tries = 0; tries < 10 * LONGEST_SECONDS; tries++) {
            boolean alive = process.isAlive();
            Matcher line = UP.matcher(Files.readString(log));
            if (line.find()) {
                return URI.create(line.group(1));
            }
            if (!alive) {
                throw new IllegalStateException("make run has ended; see " + log);
            }
            Desk.pause(100);
        }
        throw new IllegalStateException("make run is not up after three minutes; see " + log);
    }

    @Override
    public void close() {
        Processes.end(process);
    }
}
