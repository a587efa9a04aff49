package guide.lambda.problem;

/// A dependency does not respond or throttles; the client should retry later (503 with
/// `Retry-After`).
public final class ServiceUnavailableException extends RuntimeException {

    public ServiceUnavailableException(Throwable cause) {
        super(cause);
    }
}
