package guide.notifications;

import guide.comments.storage.CommentsTable;
import guide.comments.storage.ModerationReads;
import guide.comments.storage.settings.DynamoSites;
import guide.notifications.delivery.Channel;
import guide.notifications.mail.MailSender;
import guide.notifications.mail.MailSettings;
import guide.notifications.moderators.ModeratorMail;
import guide.notifications.outbound.HttpSender;
import guide.notifications.outbound.Reach;
import guide.notifications.readers.ReaderChannels;
import guide.notifications.ses.SesMailSender;
import guide.notifications.storage.DynamoDeliveries;
import guide.notifications.storage.DynamoMailBudget;
import guide.notifications.webhooks.DynamoWebhooks;
import guide.notifications.webhooks.WebhookChannel;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The channels that a function's environment sets up. What is not set up tells nobody.
final class ConfiguredChannels {

    private ConfiguredChannels() {}

    static List<Channel> of(
            Map<String, String> environment, CommentsTable comments, InstantSource clock) {
        List<Channel> all = new ArrayList<>();
        all.add(webhooks(environment, comments, clock));
        MailSettings.from(environment)
                .ifPresent(
                        settings -> {
                            MailSender sender = SesMailSender.from(environment, settings);
                            all.add(moderators(settings, sender, comments, clock));
                            all.addAll(
                                    ReaderChannels.of(
                                            ConfiguredReaders.ports(environment, comments, clock),
                                            settings.language(),
                                            sender,
                                            clock));
                        });
        return all;
    }

    private static Channel webhooks(
            Map<String, String> environment, CommentsTable comments, InstantSource clock) {
        return new WebhookChannel(
                new DynamoWebhooks(comments, clock),
                HttpSender.standard(Reach.from(environment)),
                environment.getOrDefault("GUIDE_ADDRESS", ""),
                clock);
    }

    private static Channel moderators(
            MailSettings settings, MailSender sender, CommentsTable comments, InstantSource clock) {
        return new ModeratorMail(
                settings,
                sender,
                new ModerationReads(comments),
                new DynamoSites(comments, clock),
                new DynamoMailBudget(comments),
                new DynamoDeliveries(comments)::add,
                clock);
    }
}
