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

/// A command of the Makefile in a process of its own, in the heap that the Makefile gives imports.
///
/// @param environment where the table is
/// @param folder for what it writes beside
record CommandProcess(Map<String, String> environment, Path folder) {

    static final String HEAP = "256m";

    private static final String IMPORT = "guide.migrate.imports.ImportComments";
    private static final String EXPORT = "guide.migrate.generators.ExportComments";

    /// As the collector logs it: `120M->30M(256M)`.
    private static final Pattern BEFORE_COLLECTION = Pattern.compile("([0-9]+)M->[0-9]+M\\(");

    /// What a run took.
    ///
    /// @param ending what the program ended with
    /// @param peakHeap in megabytes: the most that was in use when a collection began
    /// @param peakKilobytes of all memory, as the kernel counts it
    record Run(int ending, Duration time, long peakHeap, long peakKilobytes, String printed) {

        /// The same, where it has ended as it should.
        Run finished() {
            if (ending != 0) {
                throw new IllegalStateException(printed);
            }
            return this;
        }

        double seconds() {
            return time.toMillis() / 1000.0;
        }

        /// Two cells of a table: the heap, and everything.
        String memory() {
            return "%,d MB | %,d MB".formatted(peakHeap, peakKilobytes >> 10);
        }
    }

    /// `make import` of a file.
    ///
    /// @param stop ends the process as `kill -9` does once this is true of what it has printed;
    ///   asked twice a second
    /// @param more such as `--apply`
    Run imported(Path file, Predicate<String> stop, String... more)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add("--file=" + file);
        arguments.add("--work=" + folder);
        arguments.add("--report=" + folder.resolve("report.md"));
        return run(IMPORT, arguments, stop);
    }

    /// The same to its end.
    Run imported(Path file, String... more) throws IOException, InterruptedException {
        return imported(file, _ -> false, more).finished();
    }

    /// `make export-comments` into a file.
    Run exported(Path file) throws IOException, InterruptedException {
        return run(EXPORT, List.of("--file=" + file), _ -> false).finished();
    }

    private Run run(String main, List<String> arguments, Predicate<String> stop)
            throws IOException, InterruptedException {
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        Path collections = Files.createTempFile(folder, "collections", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command(collections, main, arguments));
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

    /// Without a bound on its rate: what the program and the table can do is measured.
    private static List<String> command(Path collections, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx" + HEAP,
                        "-Xlog:gc:file=" + collections,
                        "-Dslf4j.internal.verbosity=ERROR",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main,
                        "--rate=100000000"));
        command.addAll(arguments);
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
