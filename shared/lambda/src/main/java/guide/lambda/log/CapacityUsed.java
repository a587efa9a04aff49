package guide.lambda.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The DynamoDB capacity used by one request.
///
/// The DynamoDB client finds it through the thread that handles the request
/// (docs/adr/0023-one-line-a-request.md). A request is handled by one thread, so this class is not
/// thread-safe.
public final class CapacityUsed {

    private static final ScopedValue<CapacityUsed> CURRENT = ScopedValue.newInstance();

    private final List<String> failures = new ArrayList<>();
    private Duration staleFor = Duration.ZERO;
    private int calls;
    private double readUnits;
    private double writeUnits;

    /// Runs `work` and counts its calls here.
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /// Returns the instance of the request that this thread handles; empty outside a request.
    public static Optional<CapacityUsed> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// Counts a call, whether or not it succeeds.
    public void called() {
        calls++;
    }

    /// Adds read capacity units; halves are possible.
    public void read(double units) {
        readUnits += units;
    }

    public void wrote(double units) {
        writeUnits += units;
    }

    /// Records a failed call by DynamoDB's error code, such as `AccessDeniedException`.
    public void failed(String code) {
        failures.add(code);
    }

    /// Records that the table did not respond, and what was cached is served.
    ///
    /// @param age since it was last known to be current
    public void stale(Duration age) {
        staleFor = age;
    }

    /// Returns how old what was served is; zero if it is current.
    public Duration staleFor() {
        return staleFor;
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
