package guide.picks;

/// From what is certain to what is possible, in quarters of a point: a stale half is the smallest
/// part there is.
record Points(int low, int high) {

    static final Points NONE = new Points(0, 0);

    /// What one outcome counts: a part half, the unknown anything from nothing to all, and the
    /// stale from half of its value to all of it.
    static Points of(Outcome outcome, boolean stale) {
        Points fresh =
                switch (outcome) {
                    case MET -> new Points(4, 4);
                    case PARTIAL -> new Points(2, 2);
                    case UNKNOWN -> new Points(0, 4);
                    case MISSED -> NONE;
                };
        return stale ? new Points(fresh.low / 2, fresh.high) : fresh;
    }

    Points times(int weight) {
        return new Points(low * weight, high * weight);
    }

    Points plus(Points other) {
        return new Points(low + other.low, high + other.high);
    }
}
