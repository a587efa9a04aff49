package guide.comparisons.picks;

/// From what is certain to what is possible, in quarters of a point: a stale half is the smallest
/// part there is.
record Score(int low, int high) {

    static final Score NONE = new Score(0, 0);

    /// What one outcome counts: a part half, the unknown anything from nothing to all, and the
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
