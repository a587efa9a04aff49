package guide.catalogue;

/// A typed link, read from left to right: Cyclone is a fork of Tornado.
public enum RelationType {
    FORK_OF,
    BUILT_ON,
    IMPLEMENTS_API_OF,
    SUCCESSOR_OF,
    ALTERNATIVE_TO,
    RUNS_ON
}
