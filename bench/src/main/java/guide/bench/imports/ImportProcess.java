package guide.bench.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// `make import` in a process of its own, with as much heap as it has.
///
/// @param environment where the table is
record ImportProcess(Map<String, String> environment, Path file, Path folder) {

    /// As the collector logs it: `120M->30M(256M)`.
    private static final Pattern BEFORE_COLLECTION = Pattern.compile("([0-9]+)M->[0-9]+M\\(");

    /// What a run took.
    ///
    /// @param peakHeap in megabytes: the most that was in use when a collection began
    /// @param peakKilobytes of all memory, as the kernel counts it
    record Run(int ending, Duration time, long peakHeap, long peakKilobytes, String printed) {}

    /// @param heap such as `256m`
    /// @param stop ends the process as `kill -9` does once this is true of what it has printed;
    ///   asked twice a second
    Run run(String heap, Predicate<String> stop) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(folder, "import", ".txt");
        Path collections = Files.createTempFile(folder, "collections", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command(heap, collections));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(printed.toFile());
        long begun = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        while (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakOf(process.pid()));
            if (stop.test(Files.readString(printed))) {
                process.destroyForcibly().waitFor();
            }
        }
        Duration time = Duration.ofNanos(System.nanoTime() - begun);
        return new Run(
                process.exitValue(), time, heapOf(collections), peak, Files.readString(printed));
    }

    private static long heapOf(Path collections) throws IOException {
        return BEFORE_COLLECTION
                .matcher(Files.readString(collections))
                .results()
                .mapToLong(each -> Long.parseLong(each.group(1)))
                .max()
                .orElse(0);
    }

    private List<String> command(String heap, Path collections) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx" + heap,
                        "-Xlog:gc:file=" + collections,
                        "-Dslf4j.internal.verbosity=ERROR",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "guide.migrate.imports.ImportComments",
                        "--file=" + file,
                        "--work=" + folder,
                        "--report=" + folder.resolve("report.md"),
                        "--rate=100000000",
                        "--apply"));
        return command;
    }

    /// The most that the process ever had (proc(5), `VmHWM`); 0 where nobody says.
    private static long peakOf(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }
}
