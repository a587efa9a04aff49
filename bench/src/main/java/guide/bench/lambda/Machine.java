package guide.bench.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Describes the machine of the measurements.
final class Machine {

    private Machine() {}

    /// Returns the name and number of the processors.
    static String name() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            String model =
                    lines.filter(line -> line.startsWith("model name"))
                            .map(line -> line.substring(line.indexOf(':') + 1).strip())
                            .findFirst()
                            .orElse(System.getProperty("os.arch", ""));
            return model + " (" + Runtime.getRuntime().availableProcessors() + " processors)";
        }
    }
}
