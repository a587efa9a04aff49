package guide.notifications.webhooks;

import guide.notifications.outbound.OutboundRequest;
import guide.notifications.webhooks.shapes.ChatMessage;
import guide.notifications.webhooks.shapes.ChatRequests;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The request that a delivery is.
///
/// @param guide where this guide is, for links in messages to people, without a slash at its end;
///   empty where that is not known
record WebhookRequests(String guide) {

    /// @param id what the receiver knows a repetition by
    /// @param payload of [WebhookPayload]
    /// @param now when it is sent, which is part of what is signed: a receiver refuses what was
    ///   recorded and is played back later
    OutboundRequest of(Webhook webhook, String id, String payload, Instant now) {
        Map<String, String> headers = new HashMap<>();
        if (webhook.token() != null) {
            headers.put("Authorization", "Bearer " + webhook.token());
        }
        URI url = URI.create(webhook.url());
        return switch (webhook.shape()) {
            case STANDARD -> {
                headers.putAll(signed(webhook, id, payload, now));
                yield OutboundRequest.post(url, headers, payload);
            }
            case SLACK -> ChatRequests.slack(url, headers, ChatMessage.of(payload, guide));
            case DISCORD -> ChatRequests.discord(url, headers, ChatMessage.of(payload, guide));
            case TELEGRAM ->
                    ChatRequests.telegram(
                            url, headers, room(webhook), ChatMessage.of(payload, guide));
            case MATRIX ->
                    ChatRequests.matrix(
                            url, headers, room(webhook), id, ChatMessage.of(payload, guide));
            case NTFY -> ChatRequests.ntfy(url, headers, ChatMessage.of(payload, guide));
        };
    }

    private static Map<String, String> signed(
            Webhook webhook, String id, String payload, Instant now) {
        String timestamp = Long.toString(now.getEpochSecond());
        String content = id + "." + timestamp + "." + payload;
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", timestamp,
                "webhook-signature", webhook.signatures(content, now));
    }

    private static String room(Webhook webhook) {
        return webhook.room() == null ? "" : webhook.room();
    }
}
