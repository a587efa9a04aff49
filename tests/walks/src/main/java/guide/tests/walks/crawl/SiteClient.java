package guide.tests.walks.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Asks a site for its paths as a browser does that follows a link. Redirects are not followed.
///
/// @param site the address of its first page, which ends in a slash
record SiteClient(HttpClient http, URI site) {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    static SiteClient of(URI site) {
        if (!site.getPath().endsWith("/")) {
            throw new IllegalArgumentException("must end in a slash: " + site);
        }
        return new SiteClient(HttpClient.newHttpClient(), site);
    }

    URI address(String path) {
        return URI.create(site + path.substring(1));
    }

    /// The path of an address of this site, without its fragment; empty for any other.
    Optional<String> path(String address) {
        String whole = address.split("#", 2)[0];
        return whole.startsWith(site.toString())
                ? Optional.of("/" + whole.substring(site.toString().length()))
                : Optional.empty();
    }

    FetchedPath fetch(String path, String linkedFrom) {
        HttpRequest request =
                HttpRequest.newBuilder(address(path))
                        .header("Accept", BROWSER)
                        .header("Accept-Encoding", "gzip")
                        .timeout(LONGEST)
                        .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            return new FetchedPath(
                    path,
                    answer.statusCode(),
                    answer.headers().firstValue("content-type").orElse("").toLowerCase(Locale.ROOT),
                    text(answer),
                    answer.body().length,
                    linkedFrom);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean isCompressed =
                answer.headers().firstValue("content-encoding").orElse("").equals("gzip");
        InputStream sent = new ByteArrayInputStream(answer.body());
        try (InputStream whole = isCompressed ? new GZIPInputStream(sent) : sent) {
            return new String(whole.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
