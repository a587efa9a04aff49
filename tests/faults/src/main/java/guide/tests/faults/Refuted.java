package guide.tests.faults;

/// What was seen is not what is right.
final class Refuted extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refuted(String seen) {
        super(seen);
    }
}
