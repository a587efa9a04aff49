package guide.notifications.webhooks;

import java.util.List;
import java.util.Optional;

/// All webhooks of a deployment, read and replaced as one.
///
/// @param version grows with each change; 0 while nobody has set any
public record Webhooks(long version, List<Webhook> webhooks) {

    /// What holds while nobody has set any.
    public static final Webhooks NONE = new Webhooks(0, List.of());

    public Webhooks {
        webhooks = List.copyOf(webhooks);
    }

    Webhooks numbered(long newVersion) {
        return new Webhooks(newVersion, webhooks);
    }

    Optional<Webhook> find(String id) {
        return webhooks.stream().filter(webhook -> webhook.id().equals(id)).findFirst();
    }
}
