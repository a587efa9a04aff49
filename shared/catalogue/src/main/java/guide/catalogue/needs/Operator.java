package guide.catalogue.needs;

/// A comparison of a number or date with a bound; longer signs come first, so that `<=` is not read
/// as `<`.
public enum Operator {
    AT_MOST("<="),
    AT_LEAST(">="),
    BELOW("<"),
    ABOVE(">"),
    EXACTLY("");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /// Returns the sign before the bound; empty for equality.
    public String sign() {
        return sign;
    }

    /// @param comparison the result of comparing the answer with the bound: negative, 0 or positive
    boolean admits(int comparison) {
        return switch (this) {
            case AT_MOST -> comparison <= 0;
            case AT_LEAST -> comparison >= 0;
            case BELOW -> comparison < 0;
            case ABOVE -> comparison > 0;
            case EXACTLY -> comparison == 0;
        };
    }

    boolean isStrict() {
        return this == BELOW || this == ABOVE;
    }

    boolean isTowards(Operator other) {
        return switch (this) {
            case AT_MOST, BELOW -> other == AT_MOST || other == BELOW;
            case AT_LEAST, ABOVE -> other == AT_LEAST || other == ABOVE;
            case EXACTLY -> other == EXACTLY;
        };
    }
}
