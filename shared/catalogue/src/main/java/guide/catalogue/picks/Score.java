package guide.catalogue.picks;

/// A score from a certain to a possible value, in quarters of a point: stale partial support is the
/// smallest unit.
public record Score(int low, int high) {

    static final Score NONE = new Score(0, 0);

    private static final Score MET = new Score(4, 4);
    private static final Score STALE = new Score(2, 4);
    private static final Score PARTIAL = new Score(2, 2);
    private static final Score STALE_PARTIAL = new Score(1, 2);
    private static final Score UNKNOWN = new Score(0, 4);

    /// Returns the score of one outcome: partial counts half, unknown from nothing to all, and
    /// stale from half of its value to all of it.
    static Score of(NeedOutcome outcome, boolean stale) {
        return switch (outcome) {
            case MET -> stale ? STALE : MET;
            case PARTIAL -> stale ? STALE_PARTIAL : PARTIAL;
            case UNKNOWN -> UNKNOWN;
            case MISSED -> NONE;
        };
    }

    Score times(int weight) {
        return weight == 1 ? this : new Score(low * weight, high * weight);
    }

    Score plus(Score other) {
        return new Score(low + other.low, high + other.high);
    }
}
