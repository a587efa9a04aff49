package guide.catalogue.model;

/// What became of a claim when it was judged.
public enum Verdict {
    HOLDS,
    MOSTLY_HOLDS,
    OUTDATED,
    MISLEADING,
    WRONG,
    UNPROVEN;

    /// Whether it held when it was claimed. Only of an outdated claim is that known: the others
    /// were judged by what is the case now.
    public Support heldThen() {
        return switch (this) {
            case OUTDATED -> Support.YES;
            case HOLDS, MOSTLY_HOLDS, MISLEADING, WRONG, UNPROVEN -> Support.UNKNOWN;
        };
    }

    /// Whether it holds on the day of the judgement.
    public Support holdsNow() {
        return switch (this) {
            case HOLDS -> Support.YES;
            case MOSTLY_HOLDS -> Support.PARTIAL;
            case OUTDATED, MISLEADING, WRONG -> Support.NO;
            case UNPROVEN -> Support.UNKNOWN;
        };
    }
}
