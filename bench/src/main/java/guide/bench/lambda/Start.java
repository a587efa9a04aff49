package guide.bench.lambda;

import guide.bench.lambda.LambdaProcess.Invocation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The measurements of one start, in milliseconds.
///
/// @param primed true if `init` happened before a snapshot
/// @param init from the start of the process until it requests its first event; with SnapStart,
///   until the snapshot could be taken
/// @param first the first call
/// @param second the second call: the difference is one-time work
/// @param fiftieth the fiftieth call, after the JVM has compiled hot methods
/// @param residentMb the resident memory afterwards
/// @param cpu the CPU time of the process until then, user and system
record Start(
        boolean primed,
        double init,
        double first,
        double second,
        double fiftieth,
        double residentMb,
        double cpu) {

    /// The body of a response to a failure of a dependency or of the function.
    private static final String BROKEN = "\"statusCode\":5";

    double whole() {
        return init + first;
    }

    /// Starts a process, sends fifty events, and ends it.
    static Start of(Variant variant, int core) {
        try (LambdaProcess process = start(variant, core)) {
            Duration init = ready(variant, process);
            double first = call(variant, process);
            double residentMb = process.residentMb();
            double cpu = process.cpuMillis();
            double second = call(variant, process);
            for (int i = 3; i < 50; i++) {
                call(variant, process);
            }
            return new Start(
                    variant.way() == Variant.StartMode.SNAPSHOT,
                    millis(init),
                    first,
                    second,
                    call(variant, process),
                    residentMb,
                    cpu);
        }
    }

    private static double call(Variant variant, LambdaProcess process) {
        Invocation invocation = process.invoke(variant.event());
        if (invocation.body().contains(BROKEN)) {
            throw new IllegalStateException(variant.name() + ": " + invocation.body());
        }
        return millis(invocation.took());
    }

    /// Counts the classes that a process loads until its first response and that are not in an
    /// archive.
    static long classes(Variant variant, int core, Path log) {
        List<String> options = new ArrayList<>(variant.deployed().options());
        options.add("-Xlog:class+load:file=" + log);
        Variant logged =
                new Variant(
                        variant.name(),
                        variant.deployed().with(options),
                        variant.program(),
                        variant.way(),
                        variant.event());
        of(logged, core);
        return ClassLog.outsideTheArchive(log);
    }

    private static LambdaProcess start(Variant variant, int core) {
        return variant.way() == Variant.StartMode.SNAPSHOT
                ? LambdaProcess.startForSnapshot(variant.program(), core, variant.deployed())
                : LambdaProcess.start(variant.program(), core, variant.deployed());
    }

    private static Duration ready(Variant variant, LambdaProcess process) {
        if (variant.way() == Variant.StartMode.PLAIN) {
            return process.awaitInit();
        }
        Duration init = process.awaitCheckpoint();
        process.restore();
        return init;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
