package guide.tests.faults;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Sends what once was answered wrongly to a running guide, and prints for each row whether it
/// holds (`make faults`). Rows that need a browser, or that count what tables are asked for, are
/// held by tests of the suite, whose reports are read.
///
/// | arguments | |
/// |---|---|
/// | `tests` | prints the names of those tests, for Maven |
/// | `try ADDRESS ROOT` | tries all rows; the reports are under `ROOT` |
public final class Faults {

    private Faults() {}

    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("tests")) {
            System.out.println(
                    Rows.all().stream()
                            .flatMap(row -> row.tests().stream())
                            .map(test -> test.split("#", 2)[0])
                            .distinct()
                            .collect(Collectors.joining(",")));
        } else if (arguments.length == 3 && arguments[0].equals("try")) {
            boolean hold = print(new RunningGuide(URI.create(arguments[1])), Path.of(arguments[2]));
            System.exit(hold ? 0 : 1);
        } else {
            System.err.println("tests, or try ADDRESS ROOT");
            System.exit(2);
        }
    }

    private static boolean print(RunningGuide guide, Path root) {
        int holding = 0;
        List<Row> rows = Rows.all();
        for (Row row : rows) {
            List<String> faults = faults(row, guide, new TestReports(root));
            String by = row.tests().isEmpty() ? "" : " (" + String.join(", ", row.tests()) + ")";
            System.out.printf(
                    "%-5s %s: %s%n",
                    row.number(),
                    row.input(),
                    faults.isEmpty()
                            ? "holds" + by
                            : "DOES NOT HOLD: " + String.join("; ", faults));
            holding += faults.isEmpty() ? 1 : 0;
        }
        System.out.println(holding + " of " + rows.size() + " rows hold.");
        return holding == rows.size();
    }

    private static List<String> faults(Row row, RunningGuide guide, TestReports reports) {
        List<String> faults = new ArrayList<>();
        row.trial().ifPresent(trial -> refuted(trial, guide, faults));
        row.tests().forEach(test -> faults.addAll(reports.faults(test)));
        return faults;
    }

    /// Whatever goes wrong in a trial is told with its row, and the next one is tried.
    private static void refuted(Row.Trial trial, RunningGuide guide, List<String> faults) {
        try {
            trial.on(guide);
        } catch (RuntimeException e) {
            faults.add(e instanceof Refuted ? String.valueOf(e.getMessage()) : e.toString());
        }
    }
}
