package guide.tests.walks;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/// The reader desk of a running service as its users reach it: over HTTP and no other way.
///
/// @param last what was asked and answered last, to be told where a step fails
public record Desk(URI address, HttpClient http, AtomicReference<String> last) {

    /// How long a person takes at least, with some room.
    private static final Duration PATIENCE = Duration.ofMillis(3_200);

    /// Longer than a busy machine takes for anything: how long it took is said, and not judged.
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /// What was answered; `raw` has the headers.
    public record Answer(int status, String body, HttpResponse<String> raw) {

        /// The body, which must be JSON.
        public JsonNode json() {
            return Json.readOwn(body, JsonNode.class);
        }

        /// A field of the body as text; empty if there is none.
        public String text(String field) {
            return json().path(field).asText();
        }
    }

    /// The desk at this address, which ends in a slash or has no path.
    public static Desk at(URI address) {
        return new Desk(address, HttpClient.newHttpClient(), new AtomicReference<>("nothing"));
    }

    /// Asks, and takes nothing kept for an answer.
    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /// Sends a body, as JSON unless it is text; none if null.
    public Answer send(String method, String path, @Nullable Object body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).header("Cache-Control", "no-cache");
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        request.method(
                method,
                body == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(body instanceof String s ? s : Json.write(body)));
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            last.set(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A token of the development issuer.
    public String token(String subject, String group) {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/oidc/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("sub=" + subject + "&group=" + group))
                        .build();
        try {
            String body = http.send(request, BodyHandlers.ofString()).body();
            return Json.readOwn(body, JsonNode.class).path("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A challenge of this thread, solved as ALTCHA's clients do it, and as slowly as people write.
    public String proof(String thread) {
        JsonNode challenge =
                get("/v1/challenge?thread=" + URLEncoder.encode(thread, StandardCharsets.UTF_8))
                        .json();
        pause(PATIENCE.toMillis());
        return SolvedChallenges.solved(challenge);
    }

    /// Waits for what comes by itself, a minute at most.
    ///
    /// @return how many milliseconds it took
    public static long await(BooleanSupplier isThere) {
        long began = System.nanoTime();
        long took = 0;
        while (!isThere.getAsBoolean() && took < LONGEST.toMillis()) {
            pause(50);
            took = Duration.ofNanos(System.nanoTime() - began).toMillis();
        }
        return took;
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
