package guide.catalogue.picks;

/// Whether a framework meets a need, best first.
public enum NeedOutcome {
    MET,

    /// The trait is partially supported; the note of the fact explains how.
    PARTIAL,

    /// Nobody has checked yet.
    UNKNOWN,
    MISSED;

    /// Returns the outcome of a must-not, which is met if the framework lacks the trait.
    NeedOutcome opposite() {
        return switch (this) {
            case MET -> MISSED;
            case MISSED -> MET;
            case PARTIAL, UNKNOWN -> this;
        };
    }
}
