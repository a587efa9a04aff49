package guide.tests;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;

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

/// The reader desk of a running service as its users reach it: over HTTP and no other way.
record Desk(URI address, HttpClient http) {

    /// How long a person takes at least, with some room.
    private static final Duration PATIENCE = Duration.ofMillis(3_200);

    record Answer(int status, String body, HttpResponse<String> raw) {

        JsonNode json() {
            return Json.readOwn(body, JsonNode.class);
        }

        String text(String field) {
            return json().path(field).asText();
        }
    }

    static Desk at(URI address) {
        return new Desk(address, HttpClient.newHttpClient());
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer send(String method, String path, Object body, String... headers) {
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
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A token of the development issuer.
    String token(String subject, String group) {
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
    String proof(String thread) {
        JsonNode challenge =
                get("/v1/challenge?thread=" + URLEncoder.encode(thread, StandardCharsets.UTF_8))
                        .json();
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Proofs.solved(challenge);
    }
}
