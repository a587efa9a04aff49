package guide.watch.documents;

/// A registry has not said what a package's newest release is.
public final class LookException extends Exception {

    private static final long serialVersionUID = 1;

    private final LookFault fault;

    public LookException(LookFault fault) {
        super(fault.words());
        this.fault = fault;
    }

    public LookException(LookFault fault, Throwable cause) {
        super(fault.words(), cause);
        this.fault = fault;
    }

    public LookFault fault() {
        return fault;
    }
}
