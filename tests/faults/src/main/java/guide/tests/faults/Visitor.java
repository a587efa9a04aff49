package guide.tests.faults;

import guide.lambda.json.Json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/// Somebody with an address of their own, because what one address may do has limits.
record Visitor(URI guide, HttpClient http) {

    /// The whole of 127.0.0.0/8 is this machine; where only 127.0.0.1 is, all share that.
    static Visitor to(URI guide) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        byte[] address = {
            127,
            (byte) random.nextInt(1, 255),
            (byte) random.nextInt(256),
            (byte) random.nextInt(1, 255)
        };
        try {
            Visitor visitor =
                    new Visitor(
                            guide,
                            HttpClient.newBuilder()
                                    .localAddress(InetAddress.getByAddress(address))
                                    .build());
            visitor.get("/health");
            return visitor;
        } catch (UncheckedIOException e) {
            return new Visitor(guide, HttpClient.newHttpClient());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GuideAnswer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /// @param body sent as JSON; a text as it is
    GuideAnswer send(String method, String path, @Nullable Object body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(guide.resolve(path)).header("Cache-Control", "no-cache");
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        return send(
                request.method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(
                                        body instanceof String text ? text : Json.write(body))),
                headers);
    }

    GuideAnswer form(String path, Map<String, String> fields, String... headers) {
        String body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(guide.resolve(path))
                        .setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                headers);
    }

    GuideAnswer preview(String text) {
        return send("POST", "/v1/comments/preview", Map.of("body", text));
    }

    private GuideAnswer send(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return new GuideAnswer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
