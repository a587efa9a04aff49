package guide.catalogue;

/// What became of a claim when it was judged.
public enum Verdict {
    HOLDS,
    MOSTLY_HOLDS,
    OUTDATED,
    MISLEADING,
    WRONG,
    UNPROVEN
}
