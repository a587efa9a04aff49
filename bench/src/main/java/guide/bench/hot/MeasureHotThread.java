package guide.bench.hot;

import guide.bench.hot.HotThread.Outcome;
import guide.lambda.dynamodb.Transactions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes what a thread's head allows.
public final class MeasureHotThread {

    private static final long[] SEEDS = {1, 2, 3};
    private static final double[] TRANSACTIONS = {5, 10, 15};
    private static final int[] RATES = {10, 20, 40, 60, 80, 100, 150};

    private MeasureHotThread() {}

    /// `MeasureHotThread <file>`: writes the tables to `file`.
    public static void main(String[] arguments) throws IOException {
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "# Many posts to one thread",
                                "",
                                "`make bench-hot-thread` wrote this: a simulation of five minutes, of seed "
                                        + SEEDS[0]
                                        + ". Every post writes the thread's head in a transaction,",
                                "and tries up to "
                                        + Transactions.MAX_ATTEMPTS
                                        + " times if another one is writing it. A transaction takes 5, 10"
                                        + " or 15 ms, more or less by a third.",
                                "Nothing of it was measured on AWS.",
                                "",
                                "| posts a second | transaction ms | refused | attempts | 99th"
                                        + " percentile ms |",
                                "|---|---|---|---|---|"));
        for (int rate : RATES) {
            for (double millis : TRANSACTIONS) {
                lines.add(row(rate, millis));
            }
        }
        lines.addAll(
                List.of(
                        "",
                        "The most posts a second, in steps of 5, of which at most one in a thousand"
                                + " is refused, in each of "
                                + SEEDS.length
                                + " runs:",
                        "",
                        "| transaction ms | posts a second |",
                        "|---|---|"));
        for (double millis : TRANSACTIONS) {
            lines.add("| %.0f | %d |".formatted(millis, HotThread.ceiling(millis, SEEDS)));
        }
        Files.write(Path.of(arguments[0]), lines);
        lines.forEach(System.out::println);
    }

    private static String row(int rate, double millis) {
        Outcome outcome = HotThread.simulate(rate, millis, SEEDS[0]);
        return String.format(
                Locale.ROOT,
                "| %d | %.0f | %.2f %% | %.2f | %.0f |",
                rate,
                millis,
                outcome.refused() * 100,
                outcome.attempts(),
                outcome.slow());
    }
}
