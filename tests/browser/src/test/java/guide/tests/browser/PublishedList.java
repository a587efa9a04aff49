package guide.tests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Route;

import guide.lambda.json.Json;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The desk's list of what is published, which follows the stream that the guide of these tests
/// lacks.
final class PublishedList {

    private PublishedList() {}

    /// The first of a thread, as the list would have it.
    static Route.FulfillOptions of(Guide guide, String thread) {
        String key = URLEncoder.encode(thread, StandardCharsets.UTF_8);
        String read = guide.send("GET", "/v1/comments?thread=" + key, "");
        String id = Json.readOwn(read, JsonNode.class).path("items").path(0).path("id").asText();
        return new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody(of(guide, id, thread, "Published, with a text that is longer than most"));
    }

    /// A page with one contribution.
    static String of(Guide guide, String id, String thread, String text) {
        String known =
                guide.send("GET", "/v1/moderation/" + id, "", "Authorization", guide.moderator());
        String author = known.replaceAll("(?s).*\"authorId\":\"([^\"]+)\".*", "$1");
        return """
        {"items": [{"id": "%s", "kind": "comment", "state": "published", "change": false,
         "revision": 0, "thread": "%s", "parent": null,
         "author": {"name": "Ada", "url": null}, "authorId": "%s",
         "html": "<p>%s</p>", "reasons": [], "createdAt": "2026-11-24T12:00:00Z"}]}
        """
                .formatted(id, thread, author, text);
    }
}
