package guide.lambda.dynamodb;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

import java.util.function.Supplier;

/// An HTTP client that can be made anew, so that nothing waits on a connection that is dead.
///
/// The JDK keeps idle connections over TLS for each socket factory, and each client has its own: a
/// new client never meets those of the one before.
public final class RenewableHttpClient implements SdkHttpClient {

    private final Supplier<SdkHttpClient> maker;
    private volatile SdkHttpClient current;

    public RenewableHttpClient(Supplier<SdkHttpClient> maker) {
        this.maker = maker;
        current = maker.get();
    }

    /// Every later request goes over a new connection. No request may be under way.
    public void renew() {
        current.close();
        current = maker.get();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return current.prepareRequest(request);
    }

    @Override
    public void close() {
        current.close();
    }

    @Override
    public String clientName() {
        return current.clientName();
    }
}
