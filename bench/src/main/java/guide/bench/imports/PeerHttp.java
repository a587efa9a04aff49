package guide.bench.imports;

import com.fasterxml.jackson.databind.JsonNode;

import guide.lambda.json.Json;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/// Calls of a comment system on this machine.
///
/// @param address of its root, without a slash at the end
record PeerHttp(HttpClient http, String address) {

    /// @param body JSON; empty for none
    /// @throws IllegalStateException for any answer but 2xx
    JsonNode call(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        String answer = send(method, path, body, headers).body();
        return Json.readOwn(answer.isBlank() ? "null" : answer, JsonNode.class);
    }

    /// The same, with all of the answer.
    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body));
        HttpResponse<String> answer =
                http.send(
                        (headers.length == 0 ? request : request.headers(headers)).build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    Path file(String path, Path into, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).headers(headers);
        HttpResponse<Path> answer = http.send(request.build(), BodyHandlers.ofFile(into));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }
}
