package guide.watch.documents;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks registries, within limits of time and size, and follows no redirect.
///
/// The JDK's `HttpClient` will do here, unlike for webhooks: the hosts are fixed, so that nothing
/// that somebody typed decides where a request goes.
public final class RegistryClient implements AutoCloseable {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final HttpClient client;
    private final LookLimits limits;
    private final String userAgent;

    /// @param userAgent who asks
    public RegistryClient(LookLimits limits, String userAgent) {
        this.limits = limits;
        this.userAgent = userAgent;
        client =
                HttpClient.newBuilder()
                        .followRedirects(Redirect.NEVER)
                        .connectTimeout(limits.connect())
                        .build();
    }

    /// Asks once.
    ///
    /// @param tag for `If-None-Match`; empty for none
    /// @throws LookException for whatever is neither 200 with a document of this kind nor 304
    public Fetched get(URI uri, DocumentKind kind, String tag) throws LookException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .header("Accept", kind.accept())
                        .header("User-Agent", userAgent);
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        return inTime(new FutureTask<>(() -> exchange(request.build(), kind)));
    }

    /// From the first byte to the last: the client's own time limit ends with the headers.
    private Fetched inTime(FutureTask<Fetched> exchange) throws LookException {
        Thread.ofVirtual().start(exchange);
        try {
            return exchange.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new LookException(LookFault.TIMEOUT, e);
        } catch (ExecutionException e) {
            throw fault(e.getCause());
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new LookException(LookFault.TIMEOUT, e);
        }
    }

    private static LookException fault(@Nullable Throwable cause) {
        return switch (cause) {
            case LookException known -> known;
            case HttpTimeoutException late -> new LookException(LookFault.TIMEOUT, late);
            case IOException broken -> new LookException(LookFault.UNREACHABLE, broken);
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    private Fetched exchange(HttpRequest request, DocumentKind kind)
            throws IOException, InterruptedException, LookException {
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        // What is left unread is not waited for.
        try (InputStream body = answer.body()) {
            return switch (answer.statusCode()) {
                case OK -> document(answer.headers(), body, kind);
                case NOT_MODIFIED -> new Fetched(true, new byte[0], "", "");
                default -> throw new LookException(fault(answer.statusCode()));
            };
        }
    }

    private Fetched document(HttpHeaders headers, InputStream body, DocumentKind kind)
            throws IOException, LookException {
        if (!kind.is(headers.firstValue("Content-Type").orElse(""))) {
            throw new LookException(LookFault.UNREADABLE);
        }
        byte[] bytes = body.readNBytes(limits.bytes() + 1);
        if (bytes.length > limits.bytes()) {
            throw new LookException(LookFault.TOO_LARGE);
        }
        return new Fetched(
                false,
                bytes,
                headers.firstValue("ETag").orElse(""),
                headers.firstValue("Last-Modified").orElse(""));
    }

    private static LookFault fault(int status) {
        return switch (status) {
            case 404, 410 -> LookFault.NO_PACKAGE;
            case 401, 403, 429 -> LookFault.REFUSED;
            default -> status >= 300 && status < 400 ? LookFault.REDIRECTED : LookFault.FAILED;
        };
    }

    /// Ends what is still under way.
    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
