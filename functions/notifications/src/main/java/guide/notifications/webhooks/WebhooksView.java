package guide.notifications.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;

import guide.notifications.delivery.DeliveryKey;
import guide.notifications.delivery.StoredDelivery;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The webhooks as moderators see them.
///
/// @param mailConfigured whether this deployment sends mail
record WebhooksView(long version, boolean mailConfigured, List<WebhookView> webhooks) {

    WebhooksView {
        webhooks = List.copyOf(webhooks);
    }

    /// @param url without its path where that is a secret
    /// @param dead how many of its deliveries were given up lately
    record WebhookView(
            String id,
            String url,
            WebhookShape shape,
            List<String> events,
            boolean active,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String room,
            boolean hasToken,
            int dead,
            List<SecretView> secrets) {}

    /// @param secret only in the response to the request that made it
    record SecretView(
            Instant createdAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant endsAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {}

    /// @param before whose secrets have been shown already
    /// @param dead deliveries that were given up
    static WebhooksView of(
            Webhooks webhooks, Webhooks before, List<StoredDelivery> dead, boolean mailConfigured) {
        Set<String> shown =
                before.webhooks().stream()
                        .flatMap(webhook -> webhook.secrets().stream())
                        .map(WebhookSecret::text)
                        .collect(Collectors.toSet());
        return new WebhooksView(
                webhooks.version(),
                mailConfigured,
                webhooks.webhooks().stream().map(each -> view(each, shown, dead)).toList());
    }

    private static WebhookView view(Webhook webhook, Set<String> shown, List<StoredDelivery> dead) {
        return new WebhookView(
                webhook.id(),
                webhook.shownUrl(),
                webhook.shape(),
                webhook.events(),
                webhook.active(),
                webhook.room(),
                webhook.token() != null,
                (int) dead.stream().filter(each -> isTo(webhook, each)).count(),
                webhook.secrets().stream().map(each -> view(each, shown)).toList());
    }

    private static boolean isTo(Webhook webhook, StoredDelivery stored) {
        DeliveryKey key = stored.delivery().key();
        return key.channel().equals(WebhookChannel.NAME) && key.target().equals(webhook.id());
    }

    private static SecretView view(WebhookSecret secret, Set<String> shown) {
        return new SecretView(
                secret.createdAt(),
                secret.endsAt(),
                shown.contains(secret.text()) ? null : secret.text());
    }
}
