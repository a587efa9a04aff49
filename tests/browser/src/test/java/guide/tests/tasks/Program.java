package guide.tests.tasks;

import guide.tests.walks.Processes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A server that was started, which listens by now.
record Program(Process process) implements AutoCloseable {

    private static final int MOST_TRIES = 600;

    /// @param folder in which it works; its log is there
    static Program start(
            List<String> command, Map<String, String> environment, Path folder, int port)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("log").toFile());
        Program program = new Program(builder.start());
        for (int tries = 0; !listens(port); tries++) {
            if (tries == MOST_TRIES || !program.process.isAlive()) {
                program.close();
                throw new IllegalStateException("not up; see " + folder.resolve("log"));
            }
            pause();
        }
        return program;
    }

    private static boolean listens(int port) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        Processes.end(process);
    }
}
