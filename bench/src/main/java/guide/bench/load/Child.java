package guide.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A server that runs as a child process, and is ended with all its descendants.
public record Child(Process process, int port) implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    public static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts the server and waits until its port is open; its output goes to `folder/output.txt`.
    ///
    /// @throws IllegalStateException if it ends, or has not opened its port after 30 seconds
    public static Child start(
            List<String> command, Map<String, String> environment, Path folder, int port) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.directory(folder.toFile());
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("output.txt").toFile());
        try {
            Child child = new Child(builder.start(), port);
            child.waitUntilUp();
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void waitUntilUp() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() && System.nanoTime() < until) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return;
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
        close();
        throw new IllegalStateException("no server on port " + port + ": " + process.info());
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
