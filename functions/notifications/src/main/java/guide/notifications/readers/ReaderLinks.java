package guide.notifications.readers;

import guide.comments.domain.ContributionId;
import guide.comments.domain.ThreadKey;
import guide.comments.sites.Sites;
import guide.comments.subscriptions.Subscriber;
import guide.comments.subscriptions.SubscriptionToken.ToConfirm;
import guide.comments.subscriptions.SubscriptionToken.ToManage;
import guide.comments.subscriptions.SubscriptionToken.ToStop;
import guide.comments.subscriptions.SubscriptionTokens;
import guide.comments.subscriptions.Topic;
import guide.comments.threads.ThreadAddress;
import guide.notifications.mail.MailStyles;

import java.time.Instant;
import java.util.function.Supplier;

/// The addresses in mails to readers, all of them the guide's own or a site's.
record ReaderLinks(SubscriptionTokens tokens, Supplier<Sites> sites) {

    /// Where one reads a contribution: on its site if that says where it is, otherwise on the
    /// guide's own page of the thread.
    String contribution(Subscriber subscriber, ThreadKey thread, ContributionId id) {
        String place = "#c-" + id.text();
        return thread instanceof ThreadKey.OfPage page
                ? sites.get()
                        .settings(MailStyles.siteOf(thread))
                        .flatMap(
                                site ->
                                        site.origins().stream()
                                                .filter(ReaderLinks::isOne)
                                                .findFirst())
                        .map(origin -> origin + page.path() + place)
                        .orElseGet(() -> page(subscriber, thread) + place)
                : page(subscriber, thread) + place;
    }

    /// A pattern of many origins is not where something is.
    private static boolean isOne(String origin) {
        return !origin.contains("*");
    }

    private static String page(Subscriber subscriber, ThreadKey thread) {
        return subscriber.home() + ThreadAddress.of(thread);
    }

    String framework(Subscriber subscriber, Topic.FrameworkTopic topic) {
        return subscriber.home() + "/v1/frameworks/" + topic.framework().value();
    }

    String confirm(Subscriber subscriber, Instant end) {
        return link(subscriber, "confirm", tokens.text(new ToConfirm(subscriber.id(), end)));
    }

    String never(Subscriber subscriber, Instant end) {
        return link(subscriber, "unsubscribe", tokens.text(new ToConfirm(subscriber.id(), end)));
    }

    String unsubscribe(Subscriber subscriber, Topic topic) {
        return link(
                subscriber,
                "unsubscribe",
                tokens.text(new ToStop(subscriber.id(), topic.digest())));
    }

    /// @param end until when the link leads there
    String own(Subscriber subscriber, Instant end) {
        return link(subscriber, "me.html", tokens.text(new ToManage(subscriber.id(), end)));
    }

    private static String link(Subscriber subscriber, String path, String token) {
        return subscriber.home() + "/v1/subscriptions/" + path + "?token=" + token;
    }
}
