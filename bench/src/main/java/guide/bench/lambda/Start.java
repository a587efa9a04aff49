package guide.bench.lambda;

import guide.bench.lambda.LambdaProcess.Answer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What one process took, in milliseconds.
///
/// @param primed true when `init` was done before a snapshot
/// @param init from the start of the process until it asks for its first event; after a snapshot,
///   until that could be taken
/// @param first the first call
/// @param second the same once more: what then is gone was done once and for all
/// @param fiftieth and again, when the JVM has compiled what it calls often
/// @param residentMb memory after it
/// @param cpu of the process until then, user and system
record Start(
        boolean primed,
        double init,
        double first,
        double second,
        double fiftieth,
        double residentMb,
        double cpu) {

    /// What is answered when a dependency or we ourselves fail.
    private static final String BROKEN = "\"statusCode\":5";

    double whole() {
        return init + first;
    }

    /// Starts a process, lets it answer fifty times, and ends it.
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
        Answer answer = process.invoke(variant.event());
        if (answer.body().contains(BROKEN)) {
            throw new IllegalStateException(variant.name() + ": " + answer.body());
        }
        return millis(answer.took());
    }

    /// How many classes a process loads until it has answered that are in no archive.
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
