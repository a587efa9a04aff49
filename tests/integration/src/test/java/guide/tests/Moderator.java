package guide.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import guide.lambda.json.Json;
import guide.tests.Service.Answer;

import org.jspecify.annotations.Nullable;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// A client with a token of the issuer that the service trusts.
record Moderator(Service service, String token) {

    static final String QUEUE = "/v1/moderation/queue";
    private static final String TRIAL = "/v1/moderation/rules/trial";

    static Moderator named(Service service, String subject) {
        return new Moderator(service, bearer(service, Map.of("sub", subject)));
    }

    /// Creates a valid token with these claims overridden.
    static String bearer(Service service, Map<String, Object> claims) {
        Map<String, Object> all =
                new HashMap<>(Map.of("sub", "grace", "groups", List.of("moderators")));
        all.putAll(claims);
        return "Bearer " + service.token(all);
    }

    Answer decide(JsonNode held, String decision, String reason, String... headers) {
        return send(
                "PUT",
                "/v1/moderation/" + held.path("id").asText(),
                Map.of("decision", decision, "reason", reason),
                headers);
    }

    Answer send(String method, String path, @Nullable Object body, String... headers) {
        HttpRequest.Builder request = service.request(path, "Authorization", token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body == null) {
            return service.send(request.method(method, BodyPublishers.noBody()));
        }
        return service.send(
                request.setHeader("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(Json.write(body))));
    }

    /// Returns the queue item with this id; missing if there is none.
    JsonNode queued(String id) {
        String next = "";
        do {
            JsonNode page = send("GET", QUEUE + "?limit=100" + next, null).json();
            for (JsonNode item : page.path("items")) {
                if (item.path("id").asText().equals(id)) {
                    return item;
                }
            }
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return MissingNode.getInstance();
    }

    /// Tries rules on all that is held and was decided, page by page; what the rules would have
    /// held.
    List<JsonNode> tried(List<?> rules) {
        List<JsonNode> found = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = send("POST", TRIAL + next, Map.of("rules", rules)).json();
            page.path("items").forEach(found::add);
            next = page.has("next") ? "?cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return found;
    }

    List<JsonNode> acts(JsonNode about) {
        JsonNode log = send("GET", "/v1/moderation/log?limit=100", null).json().path("items");
        return StreamSupport.stream(log.spliterator(), false)
                .filter(act -> act.path("subject").asText().equals(about.path("id").asText()))
                .toList();
    }
}
