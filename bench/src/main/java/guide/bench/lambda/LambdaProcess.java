package guide.bench.lambda;

import guide.bench.lambda.RuntimeApi.Said;
import guide.bench.lambda.RuntimeApi.What;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A process that runs one function with the real runtime interface client.
///
/// It ends with [#close()].
public final class LambdaProcess implements AutoCloseable {

    /// The JVM options that a function of 1024 MB has in Lambda, as far as they affect a start:
    /// memory, the serial garbage collector, and only the C1 compiler.
    public static final List<String> AS_LAMBDA =
            List.of(
                    "-XX:MaxRAM=1024m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx820m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");

    private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /// A response, and how long it took after the event was handed out.
    ///
    /// @param body as the function wrote it
    public record Invocation(String body, Duration took) {}

    private final RuntimeApi api;
    private final Process process;
    private final Path output;
    private final long started;

    private LambdaProcess(RuntimeApi api, Process process, Path output, long started) {
        this.api = api;
        this.process = process;
        this.output = output;
        this.started = started;
    }

    /// Returns class path and main class as in Lambda's own start script.
    ///
    /// @param client the folder with the runtime interface client's jars
    public static List<String> program(Path client) {
        return List.of("-cp", client + "/*", MAIN);
    }

    /// Starts a process in SnapStart mode; it stops before the snapshot.
    public static LambdaProcess startForSnapshot(
            List<String> program, int core, Deployed deployed) {
        return start(program, core, deployed.with("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"));
    }

    /// Starts a process as Lambda would.
    ///
    /// @param program class path and main class
    /// @param core the core that it is pinned to with `taskset`; negative for any
    public static LambdaProcess start(List<String> program, int core, Deployed deployed) {
        RuntimeApi api = new RuntimeApi();
        try {
            Path output = Files.createTempFile("lambda", ".log");
            List<String> command = new ArrayList<>();
            if (core >= 0) {
                command.addAll(List.of("taskset", "-c", Integer.toString(core)));
            }
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(AS_LAMBDA);
            command.addAll(deployed.options());
            command.addAll(program);
            command.add(deployed.handler());
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(deployed.task().toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            builder.environment().putAll(deployed.environment());
            builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
            builder.environment().put("_HANDLER", deployed.handler());
            builder.environment().put("LAMBDA_TASK_ROOT", deployed.task().toString());
            long started = System.nanoTime();
            return new LambdaProcess(api, builder.start(), output, started);
        } catch (IOException e) {
            api.close();
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until the function is initialized and requests its first event.
    ///
    /// @return how long that took from the start of the process
    public Duration awaitInit() {
        return Duration.ofNanos(await(What.NEXT).nanos() - started);
    }

    /// Waits until a snapshot could be taken.
    public Duration awaitCheckpoint() {
        return Duration.ofNanos(await(What.RESTORE).nanos() - started);
    }

    /// Continues as after a restore, until it requests its first event.
    public void restore() {
        api.restore();
        await(What.NEXT);
    }

    /// Hands out an event, and waits for the response and for the request for the next event.
    public Invocation invoke(String event) {
        long start = System.nanoTime();
        api.hand(event);
        Said response = await(What.RESPONSE);
        await(What.NEXT);
        return new Invocation(response.body(), Duration.ofNanos(response.nanos() - start));
    }

    /// Returns the current resident memory in megabytes.
    public double residentMb() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the CPU time used so far, user and system.
    double cpuMillis() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
    }

    public long pid() {
        return process.pid();
    }

    /// Returns its output so far, of both streams.
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends it by SIGTERM and waits, so that everything that the JVM writes at its end is there.
    void endAndWait() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        api.close();
        try {
            Files.deleteIfExists(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Said await(What what) {
        try {
            return api.await(what, process);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(e.getMessage() + "\n" + output(), e);
        }
    }
}
