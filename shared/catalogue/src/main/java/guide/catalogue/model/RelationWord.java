package guide.catalogue.model;

/// A relation from the point of view of one of its ends; each constant has an opposite for the
/// other end.
public enum RelationWord {
    FORK_OF("is a fork of"),
    FORKED_AS("was forked as"),
    BUILT_ON("is built on"),
    BASE_OF("is the base of"),
    IMPLEMENTS_API_OF("implements the interface of"),
    API_IMPLEMENTED_BY("has its interface implemented by"),
    SUCCESSOR_OF("is the successor of"),
    SUCCEEDED_BY("was succeeded by"),
    ALTERNATIVE_TO("is an alternative to"),
    RUNS_ON("runs on"),
    ENGINE_OF("is the engine of");

    private final String phrase;

    RelationWord(String phrase) {
        this.phrase = phrase;
    }

    /// Returns the phrase between the names of the two ends in a sentence.
    public String phrase() {
        return phrase;
    }
}
