package guide.lambda.problem;

/// A dependency does not answer or asks for patience; the caller should come back later (503 with
/// `Retry-After`).
public final class ServiceUnavailableException extends RuntimeException {

    public ServiceUnavailableException(Throwable cause) {
        super(cause);
    }
}
