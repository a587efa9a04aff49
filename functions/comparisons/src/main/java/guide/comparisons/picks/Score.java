package guide.comparisons.picks;

/// A score from a certain to a possible value, in quarters of a point: stale partial support is the
/// smallest unit.
record Score(int low, int high) {

    static final Score NONE = new Score(0, 0);

    /// Returns the score of one outcome: partial counts half, unknown from nothing to all, and
    /// stale from half of its value to all of it.
    static Score of(NeedOutcome outcome, boolean stale) {
        Score fresh =
                switch (outcome) {
                    case MET -> new Score(4, 4);
                    case PARTIAL -> new Score(2, 2);
                    case UNKNOWN -> new Score(0, 4);
                    case MISSED -> NONE;
                };
        return stale ? new Score(fresh.low / 2, fresh.high) : fresh;
    }

    Score times(int weight) {
        return new Score(low * weight, high * weight);
    }

    Score plus(Score other) {
        return new Score(low + other.low, high + other.high);
    }
}
