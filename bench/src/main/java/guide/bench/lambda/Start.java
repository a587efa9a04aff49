package guide.bench.lambda;

import guide.bench.lambda.LambdaProcess.Invocation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The measurements of one start, in milliseconds.
///
/// @param primed true if `init` happened before a snapshot
/// @param init from the start of the process until it requests its first event; with SnapStart,
///   until the snapshot could be taken
/// @param first the first call
/// @param second the second call: the difference is one-time work
/// @param fiftieth the fiftieth call, after the JVM has compiled hot methods
/// @param readUnits of the first call, from the line that the function logs
/// @param residentMb the resident memory afterwards
/// @param cpu the CPU time of the process until then, user and system
record Start(
        boolean primed,
        double init,
        double first,
        double second,
        double fiftieth,
        double readUnits,
        double residentMb,
        double cpu) {

    /// The body of a response to a failure of a dependency or of the function.
    private static final String BROKEN = "\"statusCode\":5";

    private static final Pattern READ_UNITS = Pattern.compile("\"readUnits\":([0-9.]+)");

    /// A process that is initialized, or whose snapshot could be taken.
    ///
    /// @param init how long that took
    record Ready(Variant variant, LambdaProcess process, Duration init) implements AutoCloseable {

        @Override
        public void close() {
            process.close();
        }
    }

    /// What counts: with SnapStart only the first call, because init and priming happened before.
    double counted() {
        return primed ? first : init + first;
    }

    /// Starts a process, and waits until it is initialized or a snapshot could be taken.
    static Ready begin(Variant variant, int core, Optional<CpuQuota> quota) {
        boolean snapshot = variant.way() == Variant.StartMode.SNAPSHOT;
        LambdaProcess process =
                snapshot
                        ? LambdaProcess.startForSnapshot(
                                variant.program(), core, variant.deployed())
                        : LambdaProcess.start(variant.program(), core, variant.deployed());
        quota.filter(_ -> variant.quota()).ifPresent(each -> each.add(process.pid()));
        Duration init = snapshot ? process.awaitCheckpoint() : process.awaitInit();
        return new Ready(variant, process, init);
    }

    /// Restores the process where it waits for that, sends fifty events, and ends it.
    static Start measure(Ready ready) {
        Variant variant = ready.variant();
        LambdaProcess process = ready.process();
        try (ready) {
            double first = first(ready);
            double readUnits = readUnits(process.output());
            double residentMb = process.residentMb();
            double cpu = process.cpuMillis();
            double second = call(variant, process);
            for (int i = 3; i < 50; i++) {
                call(variant, process);
            }
            return new Start(
                    variant.way() == Variant.StartMode.SNAPSHOT,
                    millis(ready.init()),
                    first,
                    second,
                    call(variant, process),
                    readUnits,
                    residentMb,
                    cpu);
        }
    }

    private static double first(Ready ready) {
        if (ready.variant().way() == Variant.StartMode.SNAPSHOT) {
            ready.process().restore();
        }
        return call(ready.variant(), ready.process());
    }

    /// Sends the variant's event; returns how long the response took, in ms.
    static double call(Variant variant, LambdaProcess process) {
        Invocation invocation = process.invoke(variant.event());
        if (invocation.body().contains(BROKEN)) {
            throw new IllegalStateException(variant.label() + ": " + invocation.body());
        }
        return millis(invocation.took());
    }

    /// Counts the classes that a process loads until its first response and that are not in an
    /// archive.
    static long classes(Variant variant, int core, Path log) {
        List<String> options = new ArrayList<>(variant.deployed().options());
        options.add("-Xlog:class+load:file=" + log);
        Variant logged = variant.with(variant.deployed().with(options));
        Ready ready = begin(logged, core, Optional.empty());
        try (ready) {
            first(ready);
        }
        return ClassLog.outsideTheArchive(log);
    }

    /// Returns 0 for a function that logs none.
    private static double readUnits(String log) {
        Matcher matcher = READ_UNITS.matcher(log);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
