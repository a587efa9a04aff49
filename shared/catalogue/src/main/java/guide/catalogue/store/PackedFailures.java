package guide.catalogue.store;

import guide.lambda.log.CapacityUsed;

import java.util.Optional;

/// What goes wrong with the packed catalogue harms nothing, since the entries are the truth. It
/// stands in the request's line in the log.
final class PackedFailures {

    private PackedFailures() {}

    /// Runs a write. What was not written is found by its age, whatever kept it back.
    static void keep(Runnable write) {
        try {
            write.run();
        } catch (RuntimeException e) {
            note(e);
        }
    }

    /// Adds the failure to the current request's line, if there is one.
    static void note(RuntimeException e) {
        Optional<CapacityUsed> used = CapacityUsed.current();
        if (used.isPresent()) {
            used.get().failed("PackedCatalogue:" + e.getClass().getSimpleName());
        }
    }
}
