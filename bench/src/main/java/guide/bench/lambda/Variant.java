package guide.bench.lambda;

import java.nio.file.Path;
import java.util.List;

/// A function with a way to start it.
///
/// @param name the function's name in the results
/// @param commit the commit that it is built from; empty for this tree
/// @param program class path and main class of the JVM
/// @param quota whether it gets only the part of a processor that a function of 1024 MB has
/// @param event the event to send
record Variant(
        String name,
        String commit,
        Deployed deployed,
        List<String> program,
        StartMode way,
        boolean quota,
        String event) {

    /// `PLAIN` is a cold start; `SNAPSHOT` is primed first, and only what follows the restore
    /// counts.
    enum StartMode {
        PLAIN,
        SNAPSHOT
    }

    Variant {
        program = List.copyOf(program);
    }

    /// Returns the name with all that distinguishes it from others of the same function.
    String label() {
        return name
                + (commit.isEmpty() ? "" : " of " + commit)
                + (way == StartMode.SNAPSHOT ? ", restored" : "")
                + (quota ? ", " + CpuQuota.AT_1024_MB + " of the core" : "");
    }

    /// Returns the variant in another folder.
    Variant in(Path task) {
        return with(
                new Deployed(task, deployed.handler(), deployed.environment(), deployed.options()));
    }

    Variant with(Deployed other) {
        return new Variant(name, commit, other, program, way, quota, event);
    }

    Variant underQuota() {
        return new Variant(name, commit, deployed, program, way, true, event);
    }

    /// Returns whether this is what `own` was in another commit, measured in the same way.
    boolean isEarlier(Variant own) {
        return !commit.isEmpty()
                && own.commit.isEmpty()
                && name.equals(own.name)
                && way == own.way
                && quota == own.quota;
    }
}
