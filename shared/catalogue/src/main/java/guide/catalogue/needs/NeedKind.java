package guide.catalogue.needs;

/// How a need counts: a must and a must-not rule out whatever does not meet them, a want weighs.
public enum NeedKind {
    MUST("must"),
    WANT("want"),
    MUST_NOT("mustnot");

    private final String parameter;

    NeedKind(String parameter) {
        this.parameter = parameter;
    }

    /// Its name in a pick's address.
    public String parameter() {
        return parameter;
    }
}
