package guide.doctor.examined;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;

/// Sends requests over HTTP, and follows no redirect.
///
/// @param patience how long one may take; a function that starts needs some seconds
public record HttpCaller(HttpClient http, Duration patience) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration CONNECT = Duration.ofSeconds(5);

    public static HttpCaller standard() {
        return new HttpCaller(HttpClient.newBuilder().connectTimeout(CONNECT).build(), PATIENCE);
    }

    /// @param headers names and values by turns
    /// @throws IOException if nobody answers in time
    Reply send(URI uri, String method, BodyPublisher body, String... headers) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(patience).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Reply(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
    }

    static String[] with(String[] headers, String name, String value) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }
}
