package guide.bench.flood;

import com.fasterxml.jackson.databind.JsonNode;

import guide.bench.load.Child;
import guide.lambda.json.Json;
import guide.local.dynamodb.ProjectRoot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What `make run` starts, with tables in memory, as a process of its own.
final class LocalRun implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Child child;
    private final String token;

    LocalRun() throws IOException, InterruptedException {
        int port = Child.freePort();
        Path root = ProjectRoot.root();
        child =
                Child.start(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Dslf4j.internal.verbosity=ERROR",
                                "-cp",
                                System.getProperty("java.class.path")
                                        .replace("bench/target", root + "/bench/target"),
                                "guide.local.gateway.LocalServer"),
                        Map.of("PORT", "" + port, "DATA_DIR", "memory"),
                        Files.createTempDirectory(root.resolve("bench/target"), "flood"),
                        port);
        HttpRequest.Builder request =
                request("/oidc/token")
                        .header("content-type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("sub=grace&group=moderators"));
        token = json(send(request.build())).path("access_token").asText();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + child.port() + path));
    }

    HttpRequest get(String path) {
        return request(path).header("accept-encoding", "gzip").build();
    }

    HttpRequest json(String method, String path, Map<String, Object> body) {
        return request(path)
                .header("content-type", "application/json")
                .method(method, BodyPublishers.ofString(Json.write(body)))
                .build();
    }

    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofByteArray());
    }

    /// Publishes a contribution as a moderator; returns the status.
    int publish(String id) throws IOException, InterruptedException {
        return send(request("/v1/moderation/" + id)
                        .header("content-type", "application/json")
                        .header("authorization", "Bearer " + token)
                        .PUT(BodyPublishers.ofString("{\"decision\":\"publish\"}"))
                        .build())
                .statusCode();
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        return Json.readOwn(new String(answer.body(), StandardCharsets.UTF_8), JsonNode.class);
    }

    @Override
    public void close() {
        child.close();
        http.close();
    }
}
