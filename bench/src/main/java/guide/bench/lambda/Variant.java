package guide.bench.lambda;

import java.nio.file.Path;
import java.util.List;

/// A function with a way to start it.
///
/// @param name the name in the results
/// @param program class path and main class of the JVM
/// @param event the event to send
record Variant(String name, Deployed deployed, List<String> program, StartMode way, String event) {

    /// `PLAIN` is a cold start; `SNAPSHOT` is primed first, and only what follows the restore
    /// counts.
    enum StartMode {
        PLAIN,
        SNAPSHOT
    }

    Variant {
        program = List.copyOf(program);
    }

    /// Returns the variant in another folder.
    Variant in(Path task) {
        Deployed there =
                new Deployed(task, deployed.handler(), deployed.environment(), deployed.options());
        return new Variant(name, there, program, way, event);
    }
}
