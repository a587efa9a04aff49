package guide.catalogue.model;

/// The type of a relation, read from left to right: Cyclone is a fork of Tornado. Read from right
/// to left it has another phrase: Tornado was forked as Cyclone.
public enum RelationType {
    FORK_OF(RelationWord.FORK_OF, RelationWord.FORKED_AS),
    BUILT_ON(RelationWord.BUILT_ON, RelationWord.BASE_OF),
    IMPLEMENTS_API_OF(RelationWord.IMPLEMENTS_API_OF, RelationWord.API_IMPLEMENTED_BY),
    SUCCESSOR_OF(RelationWord.SUCCESSOR_OF, RelationWord.SUCCEEDED_BY),
    ALTERNATIVE_TO(RelationWord.ALTERNATIVE_TO, RelationWord.ALTERNATIVE_TO),
    RUNS_ON(RelationWord.RUNS_ON, RelationWord.ENGINE_OF);

    private final RelationWord fromLeft;
    private final RelationWord fromRight;

    RelationType(RelationWord fromLeft, RelationWord fromRight) {
        this.fromLeft = fromLeft;
        this.fromRight = fromRight;
    }

    /// Returns the relation from the point of view of its source.
    public RelationWord fromLeft() {
        return fromLeft;
    }

    /// Returns the relation from the point of view of its target.
    public RelationWord fromRight() {
        return fromRight;
    }
}
