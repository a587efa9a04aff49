package guide.bench.lambda;

import java.nio.file.Path;
import java.util.List;

/// One way of starting one function.
///
/// @param name as the result shows it
/// @param program class path and main class of the JVM
/// @param event the first one that it is handed
record Variant(String name, Deployed deployed, List<String> program, StartMode way, String event) {

    /// `PLAIN` starts anew; `SNAPSHOT` is primed first, and only what comes after a restore counts.
    enum StartMode {
        PLAIN,
        SNAPSHOT
    }

    Variant {
        program = List.copyOf(program);
    }

    /// The same in another folder.
    Variant in(Path task) {
        Deployed there =
                new Deployed(task, deployed.handler(), deployed.environment(), deployed.options());
        return new Variant(name, there, program, way, event);
    }
}
