package guide.lambda.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What one request has asked of the tables.
///
/// The table's client finds it by the thread that answers the request
/// (docs/adr/0023-one-line-a-request.md). A request is answered by one thread, so this is not made
/// for several.
public final class CapacityUsed {

    private static final ScopedValue<CapacityUsed> CURRENT = ScopedValue.newInstance();

    private final List<String> failures = new ArrayList<>();
    private int calls;
    private double readUnits;
    private double writeUnits;

    /// Runs `work`, whose calls are counted here.
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /// That of the request which this thread answers; empty outside of one.
    public static Optional<CapacityUsed> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// One call, whatever becomes of it.
    public void called() {
        calls++;
    }

    /// Capacity units that the table reports for it: halves are possible.
    public void read(double units) {
        readUnits += units;
    }

    public void wrote(double units) {
        writeUnits += units;
    }

    /// A call that failed, by the table's own code, such as `AccessDeniedException`.
    public void failed(String code) {
        failures.add(code);
    }

    public int calls() {
        return calls;
    }

    public double readUnits() {
        return readUnits;
    }

    public double writeUnits() {
        return writeUnits;
    }

    public List<String> failures() {
        return List.copyOf(failures);
    }
}
