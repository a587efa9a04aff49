package guide.catalogue.model;

/// The verdict on a claim.
public enum Verdict {
    HOLDS,
    MOSTLY_HOLDS,
    OUTDATED,
    MISLEADING,
    WRONG,
    UNPROVEN;

    /// Returns whether the claim was true when it was made. That is known only of an outdated
    /// claim: the others were checked against the present.
    public Support heldThen() {
        return switch (this) {
            case OUTDATED -> Support.YES;
            case HOLDS, MOSTLY_HOLDS, MISLEADING, WRONG, UNPROVEN -> Support.UNKNOWN;
        };
    }

    /// Returns whether the claim was true on the day of the verdict.
    public Support holdsNow() {
        return switch (this) {
            case HOLDS -> Support.YES;
            case MOSTLY_HOLDS -> Support.PARTIAL;
            case OUTDATED, MISLEADING, WRONG -> Support.NO;
            case UNPROVEN -> Support.UNKNOWN;
        };
    }
}
