package guide.tests.walks;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;

/// Servers that tests start as processes of their own.
public final class Processes {

    private static final int SECONDS = 10;

    private Processes() {}

    /// Returns a port that nothing listens on now.
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Asks a process to end; after ten seconds it is ended.
    public static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
