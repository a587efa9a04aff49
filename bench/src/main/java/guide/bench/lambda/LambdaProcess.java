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

/// A process that runs one function on the real runtime interface client.
///
/// It ends with [#close()].
public final class LambdaProcess implements AutoCloseable {

    /// What the JVM of a function of 1024 MB finds with Lambda, as far as it bears on a start: that
    /// much memory, one core's collector, the first compiler alone.
    public static final List<String> AS_LAMBDA =
            List.of(
                    "-XX:MaxRAM=1024m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx820m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");

    private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /// An answer and how long it took from handing out the event.
    ///
    /// @param body as the function wrote it
    public record Answer(String body, Duration took) {}

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

    /// The class path and main class that Lambda's own start script gives.
    ///
    /// @param client the folder of the runtime interface client's jars
    public static List<String> program(Path client) {
        return List.of("-cp", client + "/*", MAIN);
    }

    /// Starts a process that Lambda will take a snapshot of (SnapStart); it stops before that.
    public static LambdaProcess startForSnapshot(
            List<String> program, int core, Deployed deployed) {
        return start(program, core, deployed.with("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"));
    }

    /// Starts a process as Lambda would.
    ///
    /// @param program class path and main class
    /// @param core on which it has to run, by `taskset`; below zero for any
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

    /// Waits until the function is there, and asks for its first event.
    ///
    /// @return how long that took from the start of the process
    public Duration awaitInit() {
        return Duration.ofNanos(await(What.NEXT).nanos() - started);
    }

    /// Waits until a snapshot could be taken.
    public Duration awaitCheckpoint() {
        return Duration.ofNanos(await(What.RESTORE).nanos() - started);
    }

    /// Lets it go on as after a restore, up to where it asks for its first event.
    public void restore() {
        api.restore();
        await(What.NEXT);
    }

    /// Hands out an event, and waits for the answer and for the process to ask for the next one.
    public Answer invoke(String event) {
        long start = System.nanoTime();
        api.hand(event);
        Said response = await(What.RESPONSE);
        await(What.NEXT);
        return new Answer(response.body(), Duration.ofNanos(response.nanos() - start));
    }

    /// Resident memory now, in megabytes.
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

    /// The processor's time that it has used so far, user and system.
    double cpuMillis() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
    }

    public long pid() {
        return process.pid();
    }

    /// What it has written so far, to both streams.
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets it end by itself, as the JVM does when it is asked to: what it writes at its end is
    /// there then.
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
