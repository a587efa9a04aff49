package guide.local.dynamodb;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A DynamoDB Local child process, which ends with this process at the latest.
public final class DynamoDbLocal implements TableServer {

    /// Only programs of this machine reach it.
    public static final String LOOPBACK = "127.0.0.1";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// DynamoDB Local accepts any key of letters and digits.
    private static final String KEY = "local";

    private static final Pattern LISTENING =
            Pattern.compile("(?m)^" + BoundServer.LISTENING + "([0-9]+)$");

    private final Process process;
    private final int port;

    private DynamoDbLocal(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts one with tables in memory, on any free port.
    public static DynamoDbLocal inMemory() {
        return start(Optional.empty(), LOOPBACK, 0);
    }

    /// Starts one and waits until it responds.
    ///
    /// @param folder the folder for its database file, created if missing; empty for memory
    /// @param host the address that it listens on: [#LOOPBACK], or `0.0.0.0` for containers
    /// @param port 0 for any free port
    public static DynamoDbLocal start(Optional<Path> folder, String host, int port) {
        try {
            List<String> storage = new ArrayList<>();
            if (folder.isPresent()) {
                Files.createDirectories(folder.get());
                storage.addAll(List.of("-dbPath", folder.get().toString()));
            } else {
                storage.add("-inMemory");
            }
            return start(host, port, storage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI endpoint() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static DynamoDbLocal start(String host, int port, List<String> storage)
            throws IOException {
        if (port != 0 && answers(port)) {
            throw new IllegalStateException("port " + port + " is in use");
        }
        Path output = Files.createTempFile("dynamodb-local", ".log");
        Process process =
                new ProcessBuilder(command(host, port, storage))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        int listening = awaitPort(process, output);
        Files.deleteIfExists(output);
        return new DynamoDbLocal(process, listening);
    }

    private static String ownClasses() {
        return Path.of(
                        URI.create(
                                BoundServer.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toString()))
                .toString();
    }

    private static List<String> command(String host, int port, List<String> storage) {
        Path lib = library();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djava.library.path=" + lib,
                                "-cp",
                                lib + "/*" + File.pathSeparator + ownClasses(),
                                BoundServer.class.getName(),
                                host,
                                Integer.toString(port),
                                "-sharedDb",
                                "-disableTelemetry"));
        command.addAll(storage);
        return command;
    }

    private static Path library() {
        String named = System.getProperty("dynamodb.local.lib", "");
        Path lib =
                named.isEmpty()
                        ? ProjectRoot.root().resolve("local/engine/target/lib")
                        : Path.of(named);
        if (!Files.isDirectory(lib)) {
            throw new IllegalStateException(
                    "DynamoDB Local is not at " + lib + ": run ./mvnw -pl local/engine package");
        }
        return lib;
    }

    /// The port that the process says it listens on: whoever looked for a free one before it could
    /// find it taken.
    private static int awaitPort(Process process, Path output) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            String printed = Files.readString(output);
            Matcher listening = LISTENING.matcher(printed);
            if (listening.find()) {
                return Integer.parseInt(listening.group(1));
            }
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                process.destroyForcibly();
                throw new IllegalStateException("DynamoDB Local did not start: " + printed);
            }
            process.onExit().completeOnTimeout(process, 50, TimeUnit.MILLISECONDS).join();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
