package guide.notifications.readers;

import guide.catalogue.model.Slug;
import guide.comments.ports.Page;
import guide.comments.subscriptions.SubscriberId;
import guide.comments.subscriptions.Subscription;
import guide.comments.subscriptions.SubscriptionBook;
import guide.comments.subscriptions.Topic;
import guide.lambda.json.Json;
import guide.notifications.delivery.Channel;
import guide.notifications.delivery.Deliveries;
import guide.notifications.delivery.Delivery;
import guide.notifications.delivery.DeliveryKey;
import guide.notifications.delivery.SendResult;
import guide.notifications.events.CatalogueRevised;
import guide.notifications.events.GuideEvent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Tells that a framework's entry has changed: once a day, however often it changes, since a load
/// of the catalogue or an afternoon's work is many revisions.
///
/// With the event only the first page is stored: subscribers follow by pages, each stored before
/// the next one is asked for.
final class FrameworkMail implements Channel {

    private static final String NAME = "framework-mail";
    private static final String FRAMEWORKS = "frameworks/";
    private static final String PAGE = "page-";
    private static final int PAGE_SIZE = 200;

    /// That a page of subscribers is to be told.
    ///
    /// @param after the position after which it begins
    record SubscriberPage(String topic, String after) {}

    private final SubscriptionBook book;
    private final Deliveries deliveries;
    private final ReaderPost post;
    private final ReaderLetters letters;

    FrameworkMail(
            SubscriptionBook book, Deliveries deliveries, ReaderPost post, ReaderLetters letters) {
        this.book = book;
        this.deliveries = deliveries;
        this.post = post;
        this.letters = letters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Delivery> deliveries(GuideEvent event) {
        if (!(event instanceof CatalogueRevised revised)) {
            return List.of();
        }
        Instant day = event.at().truncatedTo(ChronoUnit.DAYS);
        return revised.entries().stream()
                .map(CatalogueRevised.RevisedEntry::path)
                .filter(path -> path.startsWith(FRAMEWORKS))
                .map(path -> path.substring(FRAMEWORKS.length()))
                .filter(Slug::isSlug)
                .distinct()
                .map(slug -> new Topic.FrameworkTopic(new Slug(slug)))
                .filter(topic -> !book.confirmed(topic, "", 1).items().isEmpty())
                .map(topic -> page(topic, "", day, event.at()))
                .toList();
    }

    /// One key a day, for all of its pages.
    private static Delivery page(Topic topic, String after, Instant day, Instant due) {
        String id = after.isEmpty() ? topic.digest() : topic.digest() + "-" + after;
        DeliveryKey key = new DeliveryKey(NAME, PAGE + topic.digest(), day, id);
        return new Delivery(key, Json.write(new SubscriberPage(topic.text(), after)), due, 0);
    }

    @Override
    public SendResult send(Delivery delivery) {
        return delivery.key().target().startsWith(PAGE)
                ? goOn(delivery, Json.readOwn(delivery.payload(), SubscriberPage.class))
                : sendOne(delivery);
    }

    private SendResult goOn(Delivery delivery, SubscriberPage step) {
        Topic topic = Topic.stored(step.topic());
        Instant day = delivery.key().at();
        Page<SubscriberId> page = book.confirmed(topic, step.after(), PAGE_SIZE);
        for (SubscriberId each : page.items()) {
            DeliveryKey key = new DeliveryKey(NAME, each.value(), day, topic.digest());
            deliveries.add(new Delivery(key, topic.text(), post.now(), 0));
        }
        if (!page.next().isEmpty()) {
            deliveries.add(page(topic, page.next(), day, post.now()));
        }
        return new SendResult.Sent(page.items().size() + " are told.");
    }

    private SendResult sendOne(Delivery delivery) {
        Topic topic = Topic.stored(delivery.payload());
        Optional<Subscription> to = post.holding(delivery, topic);
        return to.isPresent() && topic instanceof Topic.FrameworkTopic framework
                ? post.mail(
                        delivery,
                        to.get(),
                        letters.framework(to.get(), framework, post.now()),
                        topic.text())
                : new SendResult.Sent("Nobody wanted it any more.");
    }
}
