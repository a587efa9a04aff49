package guide.tests.walks;

/// A step of a walk did not hold.
public final class WalkFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WalkFailed(String step) {
        super("not so: " + step);
    }
}
