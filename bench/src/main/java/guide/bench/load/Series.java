package guide.bench.load;

import java.util.ArrayList;
import java.util.List;

/// The answers to one task in one or more runs of the same length.
final class Series {

    private final List<Long> nanos = new ArrayList<>();
    private final List<TableCost> costs = new ArrayList<>();
    private int errors;
    private double seconds;
    private int bytes;

    synchronized void answered(long took, int length) {
        nanos.add(took);
        bytes = length;
    }

    synchronized void failed() {
        errors++;
    }

    void cost(List<TableCost> more) {
        costs.addAll(more);
    }

    /// The mean of what is known.
    TableCost meanCost() {
        return costs.isEmpty()
                ? TableCost.NONE
                : costs.stream().reduce(TableCost.NONE, TableCost::plus).times(1.0 / costs.size());
    }

    void ran(double length) {
        seconds += length;
    }

    /// In milliseconds: the smallest time that so many of a hundred did not exceed; 0 for none.
    double percentile(int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty()
                ? 0
                : sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1) / 1e6;
    }

    double rate() {
        return nanos.size() / seconds;
    }

    int errors() {
        return errors;
    }

    /// Of the last answer, without its head.
    int bytes() {
        return bytes;
    }
}
