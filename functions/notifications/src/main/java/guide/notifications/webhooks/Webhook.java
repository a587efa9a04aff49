package guide.notifications.webhooks;

import guide.notifications.events.EventType;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// Where events are told.
///
/// @param id chosen by a moderator: lower-case letters and digits with single hyphens, at most 40
/// @param url absolute, in the form of [guide.lambda.text.WebAddress]
/// @param events the names of [EventType]s, without repetition
/// @param active false keeps it from being sent to, except for a test
/// @param room where in the service the message goes; absent where the address says so
/// @param token sent as `Authorization: Bearer`; absent where none is asked for
/// @param secrets the newest first; only of a standard one, which has at least one
public record Webhook(
        String id,
        String url,
        WebhookShape shape,
        List<String> events,
        boolean active,
        @Nullable String room,
        @Nullable String token,
        List<WebhookSecret> secrets) {

    /// What stands for the path of an address that is a secret.
    static final String HIDDEN = "/…";

    public Webhook {
        events = List.copyOf(events);
        secrets = List.copyOf(secrets);
    }

    boolean wants(EventType type) {
        return active && events.contains(type.apiName());
    }

    /// Returns the value of `webhook-signature`: one signature for each secret, so that a receiver
    /// may go from one to the next at any time.
    ///
    /// @param content what is signed
    String signatures(String content, Instant now) {
        return secrets.stream()
                .filter(secret -> secret.signsAt(now))
                .map(secret -> secret.sign(content))
                .collect(Collectors.joining(" "));
    }

    /// Returns the address for moderators: without its path where that is a secret.
    String shownUrl() {
        if (!shape.hasSecretAddress()) {
            return url;
        }
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority() + HIDDEN;
    }

    /// Without secrets, should it ever be part of a message.
    @Override
    public String toString() {
        return "Webhook[" + id + ", " + shape + "]";
    }
}
