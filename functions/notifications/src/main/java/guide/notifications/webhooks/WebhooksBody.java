package guide.notifications.webhooks;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The body of `PUT /v1/moderation/webhooks`, before anything is checked.
///
/// @param version of the webhooks that it replaces
record WebhooksBody(@Nullable Long version, @Nullable List<WebhookBody> webhooks) {

    /// @param token left out: the one that is kept; empty: none
    /// @param rotate true makes a new secret, beside which the others sign for a day more
    record WebhookBody(
            @Nullable String id,
            @Nullable String url,
            @Nullable WebhookShape shape,
            @Nullable List<String> events,
            @Nullable Boolean active,
            @Nullable String room,
            @Nullable String token,
            @Nullable Boolean rotate) {}
}
