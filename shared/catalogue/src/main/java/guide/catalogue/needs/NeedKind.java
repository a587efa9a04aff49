package guide.catalogue.needs;

/// How a need counts: a must and a must-not rule out frameworks that do not meet them, a want adds
/// to the score.
public enum NeedKind {
    MUST("must"),
    WANT("want"),
    MUST_NOT("mustnot");

    private final String parameter;

    NeedKind(String parameter) {
        this.parameter = parameter;
    }

    /// Returns the name of the query parameter.
    public String parameter() {
        return parameter;
    }
}
