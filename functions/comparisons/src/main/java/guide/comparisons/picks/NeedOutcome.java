package guide.comparisons.picks;

/// What became of a need at one framework, best first.
enum NeedOutcome {
    MET,

    /// The trait is supported in part; its fact's note says in which.
    PARTIAL,

    /// Nobody has checked yet.
    UNKNOWN,
    MISSED;

    /// Of a must-not: what is not had is met.
    NeedOutcome opposite() {
        return switch (this) {
            case MET -> MISSED;
            case MISSED -> MET;
            case PARTIAL, UNKNOWN -> this;
        };
    }
}
