package guide.local.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// A running guide, asked as a browser asks it.
///
/// @param gateway where it is on this machine, such as `http://localhost:8080`, without a path
/// @param address where readers will find the site
public record ServedSite(URI gateway, SiteAddress address) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /// Asks for a path of the site. Redirects are not followed.
    ///
    /// @param path from its first page on, such as `/frameworks/`
    public HttpResponse<byte[]> get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(gateway.resolve(address.path() + path))
                        .header("Accept", BROWSER)
                        .timeout(LONGEST)
                        .build();
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
