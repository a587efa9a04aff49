package guide.problem;

/// A dependency does not answer or asks for patience; the caller should come back later (503 with
/// `Retry-After`).
public final class ServiceUnavailable extends RuntimeException {

    public ServiceUnavailable(Throwable cause) {
        super(cause);
    }
}
