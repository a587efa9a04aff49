package guide.tests;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `python3 -m http.server`: a host that knows only files.
///
/// @param port any free one, that it has chosen itself
record PythonServer(Process process, int port) implements AutoCloseable {

    private static final Pattern SERVING = Pattern.compile("Serving HTTP on .* port ([0-9]+) .*");

    /// Starts one for a folder and waits until it listens. What it logs of requests is dropped.
    static PythonServer of(Path folder) throws IOException {
        Process process =
                new ProcessBuilder("python3", "-u", "-m", "http.server", "0", "--bind", "127.0.0.1")
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        Matcher line = SERVING.matcher(Objects.requireNonNullElse(out.readLine(), ""));
        if (!line.matches()) {
            process.destroy();
            throw new IllegalStateException("python3 -m http.server does not start");
        }
        return new PythonServer(process, Integer.parseInt(line.group(1)));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
