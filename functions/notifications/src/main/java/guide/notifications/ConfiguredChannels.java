package guide.notifications;

import guide.comments.storage.CommentsTable;
import guide.notifications.delivery.Channel;
import guide.notifications.outbound.HttpSender;
import guide.notifications.outbound.Reach;
import guide.notifications.webhooks.DynamoWebhooks;
import guide.notifications.webhooks.WebhookChannel;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// The channels that a function's environment sets up. What is not set up tells nobody.
final class ConfiguredChannels {

    private ConfiguredChannels() {}

    static List<Channel> of(
            Map<String, String> environment, CommentsTable comments, InstantSource clock) {
        return List.of(webhooks(environment, comments, clock));
    }

    private static Channel webhooks(
            Map<String, String> environment, CommentsTable comments, InstantSource clock) {
        return new WebhookChannel(
                new DynamoWebhooks(comments, clock),
                HttpSender.standard(Reach.from(environment)),
                environment.getOrDefault("GUIDE_ADDRESS", ""),
                clock);
    }
}
