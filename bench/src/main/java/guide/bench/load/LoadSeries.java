package guide.bench.load;

import guide.bench.Timings;

import java.util.ArrayList;
import java.util.List;

/// The responses to one task in one or more runs of the same length.
final class LoadSeries {

    private final Timings timings = new Timings();
    private final List<TableCost> costs = new ArrayList<>();
    private int errors;
    private double seconds;
    private int bytes;

    synchronized void answered(long took, int length) {
        timings.add(took);
        bytes = length;
    }

    synchronized void failed() {
        errors++;
    }

    void cost(List<TableCost> more) {
        costs.addAll(more);
    }

    /// Returns the mean of the known costs.
    TableCost meanCost() {
        return costs.isEmpty()
                ? TableCost.NONE
                : costs.stream().reduce(TableCost.NONE, TableCost::plus).times(1.0 / costs.size());
    }

    void ran(double length) {
        seconds += length;
    }

    /// Returns a percentile in milliseconds; 0 without any responses.
    double percentile(int percent) {
        return timings.percentile(percent) / 1000;
    }

    double rate() {
        return timings.count() / seconds;
    }

    int errors() {
        return errors;
    }

    /// Returns the size of the body of the last response.
    int bytes() {
        return bytes;
    }
}
