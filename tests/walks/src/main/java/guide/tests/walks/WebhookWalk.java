package guide.tests.walks;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/// Moderators set a webhook, see its secret once, test it, and take it away. It leads to the
/// inside, so that nothing is sent to anybody.
final class WebhookWalk {

    private static final String WEBHOOKS = "/v1/moderation/webhooks";

    private final WalkedGuide guide;

    WebhookWalk(WalkedGuide guide) {
        this.guide = guide;
    }

    void take() {
        JsonNode before = read().path("webhooks");
        Map<String, Object> hook =
                Map.of(
                        "id", "walk",
                        "url", "https://localhost/walk",
                        "events", List.of("framework.behind"));
        JsonNode set = set(List.of(hook));
        guide.say(
                "a webhook's secret is shown",
                set.at("/webhooks/0/secrets/0/secret").asText().startsWith("whsec_"));
        guide.say("and is not shown again", !read().toString().contains("whsec_"));
        JsonNode tested = guide.moderate("POST", WEBHOOKS + "/walk/test", null).json();
        guide.say(
                "a webhook to the inside is not sent to",
                !tested.path("delivered").asBoolean(true)
                        && tested.path("note").asText().contains("not public"));
        JsonNode sent = guide.moderate("GET", WEBHOOKS + "/walk/deliveries", null).json();
        guide.say("nothing was sent to it", sent.path("items").isEmpty());
        guide.say("it is gone again", set(List.of()).path("webhooks").equals(before));
    }

    private JsonNode read() {
        return guide.moderate("GET", WEBHOOKS, null).json();
    }

    private JsonNode set(List<?> webhooks) {
        int version = read().path("version").asInt();
        return guide.moderate("PUT", WEBHOOKS, Map.of("version", version, "webhooks", webhooks))
                .json();
    }
}
