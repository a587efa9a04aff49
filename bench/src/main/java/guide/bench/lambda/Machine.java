package guide.bench.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// On what was measured.
final class Machine {

    private Machine() {}

    /// The processor's name and how many there are.
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
